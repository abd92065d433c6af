import { create } from 'zustand'
import type { Finding, Quote } from '../../core/checks/check.ts'
import { cellsOf } from '../../core/forms/cells.ts'
import type { Form, SectionId } from '../../core/forms/form.ts'
import type { Edit } from '../../core/report/edit.ts'
import type { FrameField } from '../../core/report/frame-fields.ts'
import { go, useRouter } from './router.ts'
import type { TaskId } from './router.ts'

/** A place in the report: a cell, a piece of text, a text box, a field of the frame, or a whole task. */
export type Spot =
  | { readonly task: TaskId; readonly cell: string }
  | { readonly task: TaskId; readonly quote: Quote }
  | { readonly task: SectionId; readonly box: number }
  | { readonly task: 'frame'; readonly field: FrameField }
  /** Where the window was before it died; `named` as in field-name. */
  | { readonly task: TaskId; readonly named: string; readonly caret: number | null }
  | { readonly task: TaskId }

/** Where the clerk asked to be taken; `turn` tells two requests for the same place apart. */
export const useSpot = create<{ readonly spot: Spot | null; readonly turn: number }>(() => ({
  spot: null,
  turn: 0,
}))

/** 定位: opens the task and puts the focus on the place, as soon as it is on the screen. */
export function locate(reportId: number, spot: Spot): void {
  const { screen } = useRouter.getState()
  if (screen.at !== 'entry' || screen.reportId !== reportId || screen.task !== spot.task) {
    const fromCheck = screen.at === 'check' && screen.reportId === reportId
    go({ at: 'entry', reportId, task: spot.task, ...(fromCheck ? { from: 'check' } : {}) })
  }
  useSpot.setState(s => ({ spot, turn: s.turn + 1 }))
}

/** The task in which a cell is filled. */
export function taskOfCell(form: Form, cell: string): TaskId {
  const table = cellsOf(form).get(cell)?.table
  return form.sections.find(s => s.table !== undefined && s.table === table)?.id ?? 'carried'
}

export function spotOfFinding(form: Form, finding: Finding): Spot {
  const [cell] = finding.cells
  if (cell !== undefined) return { task: taskOfCell(form, cell), cell }
  if (finding.quote) return { task: taskOfPart(finding.quote.part), quote: finding.quote }
  const section = form.sections.find(each => each.id === finding.section)
  return section && section.table === undefined ? { task: section.id, box: 0 } : { task: finding.section }
}

/** What an undone step changed first; a cell before the text that its number rewrote. */
export function spotOfEdits(form: Form, edits: readonly Edit[]): Spot | null {
  const edit = edits.find(e => e.what === 'cell') ?? edits[0]
  if (!edit) return null
  switch (edit.what) {
    case 'cell':
    case 'note':
      return { task: taskOfCell(form, edit.cell), cell: edit.cell }
    case 'stock':
      return { task: 'carried' }
    case 'section':
    case 'heading':
      return { task: edit.section }
    case 'frame':
    case 'contact':
    case 'preface':
    case 'extra':
      return { task: 'frame' }
  }
}

const taskOfPart = (part: Quote['part']): TaskId =>
  part === 'title' || part === 'preface' || part === 'sign' || part === 'extra' ? 'frame' : part
