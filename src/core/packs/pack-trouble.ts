import { announcedHolidays } from '../calendar/holiday-table.ts'
import type { HolidayYear } from '../calendar/holiday-table.ts'
import { holidayTrouble } from '../calendar/holiday-trouble.ts'
import { canonicalJson } from '../export/canonical-json.ts'
import { builtInForms, shelfWith } from '../forms/known-forms.ts'
import type { Form } from '../forms/form.ts'
import { isoDate } from '../text/date-words.ts'
import { formTrouble } from './form-trouble.ts'
import type { Pack } from './pack.ts'
import { rulesTrouble } from './rule-trouble.ts'
import { sameButWords, samePaper } from './same-paper.ts'

export interface PacksThere {
  /** The packs in use. */
  readonly packs: readonly Pack[]
  /** How many reports and 另存的版本 are written in each form. */
  readonly reports: ReadonlyMap<string, number>
}

/**
 * Why a pack of the right shape cannot be applied, in sentences; none where it can. It has to be newer than what is
 * there, leave what was written before as it is, and refer to nothing that does not exist.
 */
export function packTrouble(pack: Pack, { packs, reports }: PacksThere): string[] {
  const older = packs.find(({ id }) => id === pack.id)
  if (older && older.version >= pack.version) return [notNewer(pack, older)]
  const others = packs.filter(({ id }) => id !== pack.id)
  const { forms = [], holidays = [] } = pack
  const known = shelfWith([...others.flatMap(one => one.forms ?? []), ...forms])
  const holiday = holidays.length > 0 ? holidayTrouble(holidays) : null
  return [
    ...doubleForms(forms, known),
    ...forms.flatMap(form => placeTrouble(form, pack, others, older, reports)),
    ...lost(pack, older, known, reports),
    ...forms.flatMap(form => formTrouble(form, known)),
    ...rulesTrouble(pack, known),
    ...(holiday === null ? [] : [`放假安排：${holiday}`]),
    ...earlyHolidays(pack),
    ...limitsTrouble(pack),
    ...(isEmpty(pack) ? ['这个参数包里没有内容。'] : []),
  ]
}

/** Why a pack in use cannot be taken out; null where it can. */
export function inUseTrouble(pack: Pack, { packs, reports }: PacksThere): string | null {
  const others = shelfWith(packs.filter(({ id }) => id !== pack.id).flatMap(({ forms = [] }) => forms))
  const needed = (pack.forms ?? []).filter(
    ({ id }) => reports.has(id) && !others.some(form => form.id === id),
  )
  const [form] = needed
  return form
    ? `有 ${String(reports.get(form.id) ?? 0)} 份年报（含回收站里的）用它带来的“${form.name}”填写，不能移除。`
    : null
}

const notNewer = (pack: Pack, { version }: Pack): string =>
  version === pack.version
    ? `“${pack.name}”第 ${String(version)} 版已经载入。`
    : `“${pack.name}”已经载入第 ${String(version)} 版，这是更早的第 ${String(pack.version)} 版。`

function doubleForms(forms: readonly Form[], known: readonly Form[]): string[] {
  const ids = forms.map(({ id }) => id)
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `格式 ${id} 写了两次。`),
    ...forms
      .filter(({ id, years }) => known.some(other => other.id !== id && other.years.from === years.from))
      .map(({ name, years }) => `${name}从 ${String(years.from)} 年起用，这一年已经另有一版格式。`),
  ]
}

/** A form comes after all that the program brings, or says no more than something new beside one that is there. */
function placeTrouble(
  form: Form,
  pack: Pack,
  others: readonly Pack[],
  older: Pack | undefined,
  reports: ReadonlyMap<string, number>,
): string[] {
  const own = builtInForms.find(({ id }) => id === form.id)
  if (own)
    return sameButWords(own, form)
      ? []
      : [`${own.name}是程序自带的，只能改口径、提示和导入用词；新的格式请另用编号。`]
  const other = others.find(({ forms = [] }) => forms.some(({ id }) => id === form.id))
  if (other) return [`${form.name}已由参数包“${other.name}”带来。`]
  const before = older?.forms?.find(({ id }) => id === form.id)
  if (before && reports.has(form.id) && !samePaper(before, form)) {
    return [`已有年报用${form.name}填写，它的表格和标题不能改；新的格式请另用编号。`]
  }
  const first = Math.max(pack.fromYear, ...builtInForms.map(({ years }) => years.from + 1))
  return form.years.from < first
    ? [`${form.name}从 ${String(form.years.from)} 年起用，早于参数包的起始年度，会改动以前的年度。`]
    : []
}

/** What an older version brought and reports are written in may not be missing in the newer one. */
function lost(
  pack: Pack,
  older: Pack | undefined,
  known: readonly Form[],
  reports: ReadonlyMap<string, number>,
): string[] {
  return (older?.forms ?? [])
    .filter(({ id }) => reports.has(id) && !known.some(form => form.id === id))
    .map(({ name }) => `已有年报用${name}填写，第 ${String(pack.version)} 版里却没有它。`)
}

const isOurs = (table: HolidayYear): boolean =>
  announcedHolidays.some(own => canonicalJson(own) === canonicalJson(table))

/** The dates of past years were reckoned by the tables that were there then. */
const earlyHolidays = ({ holidays = [], fromYear }: Pack): string[] =>
  holidays
    .filter(table => table.year < fromYear && !isOurs(table))
    .map(
      ({ year }) =>
        `${String(year)} 年的放假安排早于参数包的起始年度 ${String(fromYear)} 年，会改动以前的年度。`,
    )

const limitsTrouble = ({ limits = {} }: Pack): string[] =>
  Object.values(limits).flatMap(({ deadline }) => {
    const [month, day] = (deadline ?? '01-01').split('-').map(Number)
    return isoDate(2023, month ?? 0, day ?? 0) === null ? [`公布时限“${deadline ?? ''}”不是日子。`] : []
  })

const isEmpty = ({ forms, rules, ruleTexts, holidays, limits, phrases }: Pack): boolean =>
  [forms, rules, ruleTexts, holidays, phrases].every(list => (list ?? []).length === 0) &&
  Object.keys(limits ?? {}).length === 0
