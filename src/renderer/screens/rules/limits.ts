import type { CheckSettings } from '../../../core/report/office-settings.ts'
import { halfWidth } from '../../../core/text/half-width.ts'

type Limits = Pick<CheckSettings, 'longestOverview' | 'deadline' | 'mustName'>

/** The limits as they stand in the fields. */
export interface TypedLimits {
  readonly longest: string
  readonly deadline: string
  readonly mustName: string
}

export type ReadLimits =
  | { readonly ok: true; readonly limits: Limits }
  | { readonly ok: false; readonly trouble: Partial<Record<keyof TypedLimits, string>> }

export function limitsInWords({ longestOverview, deadline, mustName }: Limits): TypedLimits {
  const [month, day] = (deadline ?? '').split('-').map(Number)
  return {
    longest: longestOverview === null ? '' : String(longestOverview),
    deadline: deadline === null ? '' : `${String(month)}月${String(day)}日`,
    mustName: mustName.join('、'),
  }
}

/** What was typed as limits, or a sentence for each field that says none. */
export function limitsFrom({ longest, deadline, mustName }: TypedLimits): ReadLimits {
  const count = halfWidth(longest).replace(/[\s字]/g, '')
  const day = dayFrom(deadline)
  const longestOverview = count === '' ? null : Number(count)
  const badCount =
    longestOverview !== null &&
    !(Number.isInteger(longestOverview) && longestOverview >= 1 && longestOverview <= 100_000)
  if (badCount || day === undefined) {
    return {
      ok: false,
      trouble: {
        ...(badCount ? { longest: '请填 1 到 100000 的整数，不限的留空。' } : {}),
        ...(day === undefined ? { deadline: '请写月和日，如 1月20日。' } : {}),
      },
    }
  }
  const names = mustName
    .split(/[、,，;；\n]/)
    .map(name => name.trim())
    .filter(name => name !== '')
  return { ok: true, limits: { longestOverview, deadline: day, mustName: [...new Set(names)] } }
}

/** 1月20日, 1-20, 01/20 → 01-20; null for nothing, undefined for no day of any year. */
function dayFrom(text: string): string | null | undefined {
  const plain = halfWidth(text).replace(/\s/g, '')
  if (plain === '') return null
  const [, month = '', day = ''] = /^(\d{1,2})[月\-/.](\d{1,2})日?$/.exec(plain) ?? []
  const date = new Date(Date.UTC(2023, Number(month) - 1, Number(day)))
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return month !== '' && exists ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}
