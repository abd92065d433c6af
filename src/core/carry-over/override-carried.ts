import type { CellValue, Reason } from '../report/cell-value.ts'
import type { Edit } from '../report/edit.ts'
import type { Report } from '../report/report.ts'

export type Overridden =
  | { readonly ok: true; readonly cell: CellValue }
  | { readonly ok: false; readonly says: string; readonly hint: string }

/**
 * A carried cell with another number. Needs a reason code; 其他 needs a note besides. Going back to what was carried
 * drops the reason.
 */
export function overrideCarried(cell: CellValue, value: number | null, reason: Reason | null): Overridden {
  const carried = cell.carried
  if (carried === undefined || carried === null) {
    return { ok: true, cell: { value, origin: 'typed' } }
  }
  if (value === carried) return { ok: true, cell: { value, origin: 'carried', carried } }
  if (!reason) {
    return {
      ok: false,
      says: `这一格带入自上年年报（${carried}），改为其他数须选择原因。`,
      hint: '请从原因列表中选一项。',
    }
  }
  if (reason.code === 'other' && reason.note.trim() === '') {
    return { ok: false, says: '原因选“其他”的，须写明具体情况。', hint: '请在说明栏写一句话。' }
  }
  return { ok: true, cell: { value, origin: 'typed', carried, reason } }
}

/** Whether an edit, as a repair proposes it, moves a cell away from what was carried and does not say why. */
export function needsReason({ cells }: Pick<Report, 'cells'>, edit: Edit): boolean {
  if (edit.what !== 'cell') return false
  const before = cells[edit.cell]
  return before !== undefined && !overrideCarried(before, edit.to?.value ?? null, edit.to?.reason ?? null).ok
}
