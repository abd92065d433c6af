import { cellsOf, isComputed } from '../forms/cells.ts'
import type { Form } from '../forms/form.ts'
import { addUp } from '../forms/terms.ts'
import type { CellValue } from './cell-value.ts'
import type { Report } from './report.ts'

/**
 * Fills the computed cells of our own reports; a total with a blank addend stays blank (暂不能判断), never a
 * partial sum. Values of an imported report are left as written.
 */
export function withTotals(form: Form, cells: Report['cells']): Report['cells'] {
  const next: Record<string, CellValue> = { ...cells }
  const visiting = new Set<string>()
  const resolve = (id: string): number | null => {
    const cell = cellsOf(form).get(id)
    const addends = cell?.sums[0]
    const present = next[id]
    if (!addends || present?.origin === 'imported') return present?.value ?? null
    if (visiting.has(id)) throw new Error(`${id} adds up itself`)
    visiting.add(id)
    const value = addUp(
      addends.map(a => ({ cell: a })),
      resolve,
    )
    visiting.delete(id)
    if (present?.value !== value || present.origin !== 'computed') next[id] = { value, origin: 'computed' }
    return value
  }
  for (const cell of cellsOf(form).values()) if (isComputed(cell)) resolve(cell.id)
  return next
}
