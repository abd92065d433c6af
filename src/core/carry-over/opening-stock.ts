import { cellOf, cellsOf } from '../forms/cells.ts'
import type { Cell } from '../forms/cells.ts'
import type { CarryRule, Form } from '../forms/form.ts'
import { carryMap, formForYear } from '../forms/form-for-year.ts'
import { addUp, assignments, fill } from '../forms/terms.ts'

/** Last year's cells that one carry-over rule needs, named by what tells them apart. */
export interface StockGroup {
  /** As the form calls it: 结转下年度继续办理 · 现行有效件数 · 尚未审结. */
  readonly title: string
  readonly mode: CarryRule['mode']
  readonly fields: readonly { readonly cell: Cell; readonly label: string }[]
  /** The form's own total of these cells, shown computed; null where it has none. */
  readonly total: Cell | null
}

/**
 * What the clerk types when last year's report is not at hand, read off the carry-over rules between the two
 * forms: every cell that is copied, proposed or asked after. Cells that are merely compared are left out.
 */
export function stockGroups(year: number): StockGroup[] {
  const from = formForYear(year - 1)
  const to = formForYear(year)
  const map = from && to && carryMap(from, to)
  if (!from || !map) return []
  return map.rules
    .filter(rule => rule.mode !== 'reference')
    .map(rule => groupOf(from, rule.mode, [...new Set(cellsOfRule(rule))]))
}

/** What the report of a year takes over from the year before, in the words of the form; a change of form takes less. */
export const stocksTakenOver = (year: number): string[] =>
  stockGroups(year)
    .filter(group => group.mode !== 'remind')
    .map(group => group.title)

const cellsOfRule = (rule: CarryRule): string[] =>
  assignments(rule.each).flatMap(a => rule.lastYear.map(term => fill(term.cell, a)))

function groupOf(form: Form, mode: CarryRule['mode'], ids: readonly string[]): StockGroup {
  const cells = ids.map(id => cellOf(form, id))
  const rows = new Set(cells.map(c => c.rowLabel))
  const columns = new Set(cells.map(c => c.colLabel))
  const title = rows.size === 1 ? [...rows][0] : columns.size === 1 ? [...columns][0] : ''
  return {
    title: withoutOrdinal(title || [...columns].join('、')),
    mode,
    fields: cells.map(cell => ({ cell, label: labelOf(cell, rows.size === 1, columns.size === 1) })),
    total: totalOf(form, ids),
  }
}

const withoutOrdinal = (label: string) => label.replace(/^[一二三四五六七]、/u, '')

/** What the title does not say: the row, the applicant, or the kind of case. */
function labelOf(cell: Cell, sameRow: boolean, sameColumn: boolean): string {
  if (!sameColumn) return sameRow ? cell.colLabel : `${cell.rowLabel} ${cell.colLabel}`
  return cell.rowLabel || cell.name.split(' ').slice(1, -1).join(' ')
}

function totalOf(form: Form, ids: readonly string[]): Cell | null {
  const sameSet = (sum: readonly string[]) => sum.length === ids.length && sum.every(id => ids.includes(id))
  return [...cellsOf(form).values()].find(c => c.sums.some(sameSet)) ?? null
}

/** The total under the typed values; null while one of them is blank. */
export const stockTotal = (
  group: StockGroup,
  values: Readonly<Record<string, number | null>>,
): number | null =>
  addUp(
    group.fields.map(f => ({ cell: f.cell.id })),
    id => values[id] ?? null,
  )
