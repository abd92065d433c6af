import type { YearSaid } from './subject.ts'

/** From its place on a sentence speaks of another time, up to `until` or the next mark. */
interface Mark {
  readonly at: number
  readonly until: number
  readonly scope: YearSaid
}

const marks = new RegExp(
  [
    '(?<keep>(?:上一?年度?|去年|20\\d{2}年度?)(?=结转|末|转接|遗留|未办结)|(?:结转|转入|转至|转到)(?:至|到|入)?(?:20\\d{2}年|下一?年|次年|明年)度?)',
    '(?<change>同比|环比|(?:与|同|较|比)(?:上一?年度?|去年|前年|往年|20\\d{2}年度?)(?:同期)?(?:相比|相同|持平|一致)?|相比)',
    '(?<sum>(?:历年)?累计(?=\\d))',
    '(?<now>今年以来|(?:全年|本年度?|今年|年内)(?:累计)?)',
    '(?<last>上一?年度?|去年)',
    '(?<y>(?:19|20)\\d{2})年(?:度|底|末)?(?:(?<m>\\d{1,2})月(?<d>(?:\\d{1,2}日)|底|末|份)?)?',
    '(?<bareMonth>\\d{1,2})月(?<bareDay>\\d{1,2}日|底|末|份)?',
    '(?<other>累计|历年|历次|历来|以来|近[两三几\\d]年|[一二三四]季度|[上下]半年|每[年季月]|计划(?:于|在|开展|新增|再)|拟于|力争|目标[为是]|预计|往年|前年|下一?年度?)',
  ].join('|'),
  'gu',
)

/**
 * Marks of time in a sentence (squeezed text). A remark in brackets ends with it, a comparison with its own
 * number with its clause.
 */
export function timeMarks(sentence: string, year: number): readonly Mark[] {
  return [...sentence.matchAll(marks)].flatMap(m => {
    const scope = scopeOf(m.groups ?? {}, year)
    if (scope === null) return []
    const rest = sentence.slice(m.index + m[0].length)
    const bracket = /^[^(（)）]*[)）]/.exec(rest)?.[0].length
    if (bracket !== undefined) return [{ at: m.index, until: m.index + m[0].length + bracket, scope }]
    const clause = rest.search(/[，,；;]/)
    const ownNumber = clause >= 0 && /\d|[一二三四五六七八九十]+[件条次]/.test(rest.slice(0, clause))
    const ends =
      (m.groups?.['change'] ?? m.groups?.['sum']) !== undefined && ownNumber
        ? m.index + m[0].length + clause
        : Infinity
    return [{ at: m.index, until: ends, scope }]
  })
}

function scopeOf(g: Readonly<Record<string, string | undefined>>, year: number): YearSaid | null {
  if (g['keep'] !== undefined) return null
  if (g['now'] !== undefined) return 'this'
  if (g['last'] !== undefined) return 'last'
  if (g['y'] !== undefined) {
    if (g['m'] !== undefined && !yearsEnd(g['m'], g['d'])) return 'other'
    return Number(g['y']) === year ? 'this' : Number(g['y']) === year - 1 ? 'last' : 'other'
  }
  if (g['bareMonth'] !== undefined) return yearsEnd(g['bareMonth'], g['bareDay']) ? 'this' : 'other'
  return 'other'
}

const yearsEnd = (month: string, day: string | undefined) =>
  month === '12' && (day === '31日' || day === '底' || day === '末')

/** Words right before a number that make it a change: 增加3件. */
export const tellsChange = (before: string): boolean =>
  /(?:增长|增加|减少|下降|上升|提高|降低|提升|多|少)(?:了|至|到|为)?$/.test(before)

/** The time spoken of at a place of the sentence; the report's own year where nothing is said. */
export function scopeAt(found: readonly Mark[], place: number): YearSaid {
  let scope: YearSaid = 'this'
  for (const mark of found) {
    if (mark.at > place) break
    if (place < mark.until) scope = mark.scope
  }
  return scope
}
