import { officeKindNames } from '../report/office-kind.ts'
import type { OfficeKind } from '../report/report.ts'
import type { Pack } from './pack.ts'

/** What is in a pack, a line for each kind of thing. */
export function packContents({ forms, rules, ruleTexts, holidays, limits, phrases }: Pack): string[] {
  const line = (name: string, words: readonly string[]): string[] =>
    words.length === 0 ? [] : [`${name}：${words.join('、')}`]
  const ids = [...(rules ?? []), ...(ruleTexts ?? [])].map(({ id }) => id)
  return [
    ...line(
      '格式',
      (forms ?? []).map(({ name, years }) => `${name}（${String(years.from)} 年起）`),
    ),
    ...line('规则', ids.length > 12 ? [`${String(ids.length)} 条`] : ids),
    ...line(
      '放假安排',
      (holidays ?? []).map(({ year }) => `${String(year)} 年`),
    ),
    ...line(
      '限额和时限',
      Object.keys(limits ?? {}).map(kind => officeKindNames[kind as OfficeKind]),
    ),
    ...line(
      '常用语',
      (phrases ?? []).map(({ label }) => label),
    ),
  ]
}
