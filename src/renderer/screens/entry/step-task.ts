import { locate } from '../../state/locate.ts'
import type { Spot } from '../../state/locate.ts'
import type { OpenReport } from '../../state/report-store.ts'
import type { TaskId } from '../../state/router.ts'
import { gridModel } from './grid-model.ts'
import { isStop } from './grid-press.ts'

/**
 * Ctrl+PageDown / Ctrl+PageUp, as between the sheets of a workbook: the next task of the list with its first entry
 * in hand. Past the first and the last nothing happens.
 */
export function stepTask(open: OpenReport, task: TaskId, by: 1 | -1): void {
  const all: readonly TaskId[] = ['carried', 'frame', ...open.form.sections.map(section => section.id)]
  const to = all[all.indexOf(task) + by]
  if (to !== undefined) locate(open.id, firstSpot(open, to))
}

function firstSpot({ form }: OpenReport, task: TaskId): Spot {
  if (task === 'frame') return { task, field: 'title' }
  const section = form.sections.find(each => each.id === task)
  if (!section) return { task }
  const table = form.tables.find(each => each.id === section.table)
  const first = table && gridModel(form, table).rows.flat().find(isStop)
  return first ? { task, cell: first.id } : { task: section.id, box: 0 }
}
