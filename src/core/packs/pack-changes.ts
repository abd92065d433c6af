import { knownHolidays } from '../calendar/known-holidays.ts'
import { monthAndDay } from '../calendar/days.ts'
import { formForYear } from '../forms/form-for-year.ts'
import { knownForms } from '../forms/known-forms.ts'
import { officeKindNames } from '../report/office-kind.ts'
import { limitsOf } from '../report/known-limits.ts'
import { phrasesFor } from '../report/known-phrases.ts'
import type { Limits } from '../report/known-limits.ts'
import type { OfficeKind } from '../report/report.ts'
import { canonicalJson } from '../export/canonical-json.ts'
import { formChanges } from './form-changes.ts'
import type { PackChange } from './pack-change.ts'
import type { Pack } from './pack.ts'
import { ruleChanges } from './rule-changes.ts'

/**
 * What applying a pack would change against what is in use now; none where all of it is there already.
 * @param older the version whose place it takes
 */
export function packChanges(pack: Pack, older: Pack | undefined): PackChange[] {
  return [
    ...(older ? startChange(pack, older) : []),
    ...(pack.forms ?? []).flatMap(form => {
      const there = knownForms().find(({ id }) => id === form.id)
      return formChanges(form, there, there ? undefined : formForYear(form.years.from - 1))
    }),
    ...ruleChanges(pack),
    ...(older ? droppedBy(pack, older) : []),
    ...holidayChanges(pack),
    ...Object.entries(pack.limits ?? {}).flatMap(([kind, limits]) =>
      limitChanges(kind as OfficeKind, limits, pack.fromYear),
    ),
    ...phraseChanges(pack),
  ]
}

const startChange = (pack: Pack, older: Pack): PackChange[] =>
  pack.fromYear === older.fromYear
    ? []
    : [
        {
          of: '起始年度',
          says: '从哪一年的年报起',
          was: `${String(older.fromYear)} 年`,
          is: `${String(pack.fromYear)} 年`,
        },
      ]

function holidayChanges({ holidays = [] }: Pack): PackChange[] {
  return holidays.flatMap(table => {
    const there = knownHolidays().find(({ year }) => year === table.year)
    if (there && canonicalJson(there) === canonicalJson(table)) return []
    const days = `放假 ${String(table.off.length)} 次，调休上班 ${String(table.work.length)} 天`
    const says = `${String(table.year)} 年放假安排（${table.notice}）：${days}${there ? '，代替现有的' : ''}。`
    return [{ of: '放假安排', says }]
  })
}

function limitChanges(kind: OfficeKind, limits: Limits, year: number): PackChange[] {
  const now = limitsOf(kind, year)
  const { deadline, mostFeesWan } = limits
  const change = (what: string, was: string, is: string): PackChange[] =>
    was === is ? [] : [{ of: '限额和时限', says: `${officeKindNames[kind]}的${what}`, was, is }]
  return [
    ...(deadline === undefined ? [] : change('公布时限', inWords(now.deadline), inWords(deadline))),
    ...(mostFeesWan === undefined ? [] : change('收费金额提醒线', wan(now.mostFeesWan), wan(mostFeesWan))),
  ]
}

const inWords = (day: string): string => `次年${monthAndDay(`2000-${day}`)}`
const wan = (amount: number | null): string => (amount === null ? '不设' : `${String(amount)}万元`)

const phraseChanges = ({ phrases = [], fromYear }: Pack): PackChange[] =>
  phrases
    .filter(({ label, text }) => !phrasesFor(fromYear).some(one => one.label === label && one.text === text))
    .map(({ label, text }) => ({ of: '常用语', says: `新增“${label}”`, is: text }))

/** What the older version had and this one has not: there the program's own words hold again. */
function droppedBy(pack: Pack, older: Pack): PackChange[] {
  const ruleIds = ({ rules = [], ruleTexts = [] }: Pack) => [...rules, ...ruleTexts].map(({ id }) => id)
  const years = ({ holidays = [] }: Pack) => holidays.map(({ year }) => year)
  const was = `第 ${String(older.version)} 版`
  return [
    ...ruleIds(older)
      .filter(id => !ruleIds(pack).includes(id))
      .map(id => ({ of: '规则', says: `${was}对规则 ${id} 的改动不再有。` }) as const),
    ...years(older)
      .filter(year => !years(pack).includes(year))
      .map(year => ({ of: '放假安排', says: `${was}的 ${String(year)} 年放假安排不再有。` }) as const),
    ...(older.forms ?? [])
      .filter(({ id }) => !pack.forms?.some(form => form.id === id))
      .map(({ name }) => ({ of: '格式', says: `${was}的${name}不再有。` }) as const),
    ...Object.entries(older.limits ?? {})
      .filter(([kind, limits]) => {
        const still = pack.limits?.[kind as OfficeKind] ?? {}
        return Object.keys(limits).some(key => !(key in still))
      })
      .map(([kind]) => {
        const says = `${was}对${officeKindNames[kind as OfficeKind]}的限额和时限的改动不再有。`
        return { of: '限额和时限', says } as const
      }),
    ...(older.phrases ?? [])
      .filter(({ label, text }) => !pack.phrases?.some(one => one.label === label && one.text === text))
      .map(({ label }) => ({ of: '常用语', says: `${was}的“${label}”不再有。` }) as const),
  ]
}
