import { cellsOf } from '../forms/cells.ts'
import type { Form } from '../forms/form.ts'
import { formById } from '../forms/form-for-year.ts'
import { addUp } from '../forms/terms.ts'
import type { Report, Status } from '../report/report.ts'
import { valueOf } from '../report/report.ts'
import { formNotes } from './form-notes.ts'
import { wholeBranch } from './whole-branch.ts'
import { yearGroups } from './year-lines.ts'
import type { YearGroup, YearLine } from './year-lines.ts'

/** A stored version of a year's report. */
export interface YearVersion {
  readonly id: number
  readonly version: number
  readonly status: Status
  readonly report: Report
}

/** Why there is no number: no report of that year · the cell was left blank · the form does not ask for it. */
export type NoNumber = 'gap' | 'blank' | 'no_counterpart'

/** The number of one line in one year, beside that of the year before. */
export interface YearPoint {
  readonly value: number | null
  readonly why: NoNumber | null
  /** Null where one of the two years is not known. */
  readonly change: number | null
  /** Of last year's number, one decimal; null where that is not known or 0. */
  readonly percent: number | null
}

/** A year of the span; `stored` is null where there is no report of it. */
export interface YearColumn {
  readonly year: number
  readonly stored: {
    readonly id: number
    readonly version: number
    readonly status: Status
    readonly form: string
  } | null
}

export interface ComparedLine {
  readonly id: string
  readonly label: string
  readonly name: string
  readonly draw: YearLine['draw']
  /** One for each year of the span. */
  readonly points: readonly YearPoint[]
}

export interface ComparedGroup {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly stacked: boolean
  readonly lines: readonly ComparedLine[]
  /** What one of the forms does not ask for, in words. */
  readonly notes: readonly string[]
}

export interface ComparedYears {
  readonly office: string
  /** Every year from the first to the last, gaps included. */
  readonly years: readonly YearColumn[]
  readonly groups: readonly ComparedGroup[]
}

/** First and last year wanted; absent: the first and last stored. */
export interface YearSpan {
  readonly fromYear?: number
  readonly toYear?: number
}

/** Of each year the newest archived version, else the newest; oldest year first. */
export function versionOfEachYear(versions: readonly YearVersion[]): YearVersion[] {
  const better = (a: YearVersion, b: YearVersion): boolean =>
    (a.status === 'archived') === (b.status === 'archived') ? a.version > b.version : a.status === 'archived'
  const best = new Map<number, YearVersion>()
  for (const one of versions) {
    const held = best.get(one.report.year)
    if (!held || better(one, held)) best.set(one.report.year, one)
  }
  return [...best.values()].sort((a, b) => a.report.year - b.report.year)
}

/** All years of an office side by side. A change is one from the year directly before, stored or not in the span. */
export function compareYears(
  office: string,
  versions: readonly YearVersion[],
  span: YearSpan = {},
): ComparedYears {
  const { fromYear = -Infinity, toYear = Infinity } = span
  const all = versionOfEachYear(versions)
  const inside = all.filter(({ report }) => report.year >= fromYear && report.year <= toYear)
  const [first, last] = [inside[0]?.report.year, inside.at(-1)?.report.year]
  if (first === undefined || last === undefined) return { office, years: [], groups: [] }
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const byYear = new Map(all.map(one => [one.report.year, one]))
  const forms = [...new Set(inside.map(one => one.report.formId))].map(id => formById(id))
  return {
    office,
    years: years.map(year => columnOf(year, byYear.get(year))),
    groups: yearGroups.map(group => ({
      id: group.id,
      title: group.title,
      unit: group.unit,
      stacked: group.stacked,
      lines: group.lines.map(({ id, label, name, draw, cells }) => ({
        id,
        label,
        name,
        draw,
        points: years.map(year => pointOf(cells, byYear.get(year), byYear.get(year - 1))),
      })),
      notes: notesOf(group, forms),
    })),
  }
}

const columnOf = (year: number, one: YearVersion | undefined): YearColumn => ({
  year,
  stored: one
    ? { id: one.id, version: one.version, status: one.status, form: formById(one.report.formId).name }
    : null,
})

type Cells = YearLine['cells']

function pointOf(cells: Cells, now: YearVersion | undefined, before: YearVersion | undefined): YearPoint {
  const { value, why } = numberOf(cells, now)
  const { value: last } = numberOf(cells, before)
  const change = value === null || last === null ? null : value - last
  const percent = change === null || !last ? null : Math.round((change / last) * 1000) / 10
  return { value, why, change, percent }
}

function numberOf(cells: Cells, one: YearVersion | undefined): Pick<YearPoint, 'value' | 'why'> {
  if (!one) return { value: null, why: 'gap' }
  const form = formById(one.report.formId)
  const known = cellsIn(form, cells)
  const wanted = known && wholeBranch(form, known)
  if (!wanted) return { value: null, why: 'no_counterpart' }
  const value = addUp(
    wanted.map(cell => ({ cell })),
    cell => valueOf(one.report, cell),
  )
  return { value, why: value === null ? 'blank' : null }
}

/** The first way of adding up for which the form has every cell. */
const cellsIn = (form: Form, cells: Cells): readonly string[] | undefined =>
  cells.find(way => way.every(cell => cellsOf(form).has(cell)))

const notesOf = (group: YearGroup, forms: readonly Form[]): string[] =>
  group.lines.flatMap(line =>
    forms
      .filter(form => !cellsIn(form, line.cells))
      .map(form => formNotes(form, line.label, line.cells.flat())),
  )
