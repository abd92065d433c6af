import type { ComparedGroup, ComparedLine, ComparedYears, NoNumber, YearPoint } from './compare-years.ts'

/** How many changes are told. */
const MOST = 5

/** As it stands in a table instead of a number. */
export const noNumberNames: Readonly<Record<NoNumber, string>> = {
  gap: '缺',
  blank: '未填',
  no_counterpart: '无对应项',
}

/** 12 · 缺 · 未填 · 无对应项 */
export const numberWords = ({ value, why }: YearPoint): string =>
  value === null ? noNumberNames[why ?? 'blank'] : String(value)

/** +3 (25.0%) · −2 (40.0%) · +3 · 持平; '' where there is nothing to compare, or nil after nil. */
export function changeWords({ value, change, percent }: YearPoint): string {
  if (change === null) return ''
  if (change === 0) return value === 0 ? '' : '持平'
  const sign = change > 0 ? '+' : '−'
  const share = percent === null ? '' : ` (${Math.abs(percent).toFixed(1)}%)`
  return `${sign}${String(Math.abs(change))}${share}`
}

/** 2025年（草稿） */
export const yearWords = (year: ComparedYears['years'][number]): string =>
  `${String(year.year)}年${year.stored?.status === 'draft' ? '（草稿）' : ''}`

/** 2019—2025年 */
export const spanWords = ({ years }: ComparedYears): string => {
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  return first === last ? `${String(first)}年` : `${String(first)}—${String(last)}年`
}

/** What changed most in the last year, in sentences for the report or a briefing. */
export interface ToldChanges {
  /** 2025年与2024年相比 */
  readonly heading: string
  readonly sentences: readonly string[]
}

/** Null where nothing is stored. 本年新收 comes first, then the largest changes in number. */
export function tellChanges(compared: ComparedYears): ToldChanges | null {
  const { years, groups } = compared
  const last = years.at(-1)
  if (!last) return null
  const heading = `${yearWords(last)}与${String(last.year - 1)}年相比`
  const all = groups.flatMap(group =>
    group.lines
      .filter(line => line.draw !== 'none')
      .flatMap(line => {
        const point = line.points.at(-1)
        return point?.value != null && point.change !== null
          ? [{ line, point, value: point.value, change: point.change, unit: group.unit }]
          : []
      }),
  )
  const [first, ...others] = all
  if (!first) return { heading, sentences: [`没有${String(last.year - 1)}年的数，不能与上年比较。`] }
  const largest = others
    .filter(each => each.change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  return {
    heading,
    sentences: [first, ...largest]
      .slice(0, MOST)
      .map(({ line, value, change, point, unit }) =>
        sentence(`${line.name}${String(value)}${unit}`, change, point.percent, unit),
      ),
  }
}

function sentence(says: string, change: number, percent: number | null, unit: string): string {
  if (change === 0) return `${says}，与上年持平。`
  const share = percent === null ? '' : `（${Math.abs(percent).toFixed(1)}%）`
  return `${says}，比上年${change > 0 ? '增加' : '减少'}${String(Math.abs(change))}${unit}${share}。`
}

/** A chart in words, for those who do not see it: every line with its years. */
export function chartWords({ years }: ComparedYears, group: ComparedGroup): string {
  const lineWords = (line: ComparedLine): string =>
    `${line.label}：${line.points
      .map((point, index) => `${String(years[index]?.year)}年${numberWords(point)}`)
      .join('，')}`
  return `${group.title}（${group.unit}）。${group.lines.map(lineWords).join('；')}。`
}

/** Whether there is anything to draw: one number above nil. */
export const hasChart = (group: ComparedGroup): boolean =>
  group.lines.some(line => line.draw !== 'none' && line.points.some(point => (point.value ?? 0) > 0))
