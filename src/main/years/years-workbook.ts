import type { ComparedGroup, ComparedYears, YearPoint } from '../../core/years/compare-years.ts'
import { noNumberNames, tellChanges } from '../../core/years/year-words.ts'
import { yearsTitle } from '../../core/years/years-paper.ts'

/** A cell that says something: words, a number, or a share (0.25). Null: nothing, or covered by a merged one. */
export type SheetCell = string | number | { readonly share: number } | null

export interface YearsSheet {
  readonly name: string
  /** Leading rows that are heads; in the first of them `merged` cells cover the empty ones beside or below. */
  readonly heads: number
  readonly widths: readonly number[]
  readonly rows: readonly (readonly SheetCell[])[]
}

const statusNames = { draft: '草稿', final: '已定稿', archived: '已归档' } as const
const fixed = ['年度', '状态', '格式'] as const
/** What stands of each line, side by side. */
const measures = ['件数', '比上年增减', '增减率'] as const
export const lineSpan = measures.length
export const fixedColumns = fixed.length

/** 历年对比 as sheets: what changed, then one sheet a group, a row a year; numbers to go on calculating with. */
export function yearsSheets(compared: ComparedYears): YearsSheet[] {
  return [explanation(compared), ...compared.groups.map(group => groupSheet(compared, group))]
}

function explanation(compared: ComparedYears): YearsSheet {
  const told = tellChanges(compared)
  return {
    name: '说明',
    heads: 0,
    widths: [16, 90],
    rows: [
      ['题名', yearsTitle(compared)],
      ['单位', compared.office],
      ...(told?.sentences ?? []).map((says, index) => [index === 0 ? (told?.heading ?? '') : null, says]),
      ['缺', '没有这一年的年报。'],
      ['未填', '年报中这一格是空的，不是0。'],
      ['无对应项', '这一年的格式没有这一项。'],
      ...compared.groups.flatMap(({ title, notes }) => notes.map(note => [title, note])),
    ],
  }
}

function groupSheet({ years }: ComparedYears, { title, lines }: ComparedGroup): YearsSheet {
  return {
    name: title,
    heads: 2,
    widths: [8, 10, 14, ...lines.flatMap(() => [10, 12, 10])],
    rows: [
      [...fixed, ...lines.flatMap(({ label }) => [label, null, null])],
      [null, null, null, ...lines.flatMap(() => measures)],
      ...years.map(({ year, stored }, index): SheetCell[] => [
        year,
        stored ? statusNames[stored.status] : noNumberNames.gap,
        stored?.form ?? null,
        ...lines.flatMap(({ points }) => pointCells(points[index])),
      ]),
    ],
  }
}

function pointCells(point: YearPoint | undefined): SheetCell[] {
  if (!point) return [null, null, null]
  const { value, why, change, percent } = point
  return [
    value ?? noNumberNames[why ?? 'blank'],
    change,
    percent === null ? null : { share: Math.round(percent * 10) / 1000 },
  ]
}
