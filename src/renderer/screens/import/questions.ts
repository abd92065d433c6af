import { cellOf, cellsOf } from '../../../core/forms/cells.ts'
import type { Form } from '../../../core/forms/form.ts'
import type { SourcePlace } from '../../../core/import/blocks.ts'
import type { Doubt, ImportDraft } from '../../../core/import/draft.ts'
import type { FrameField } from '../../../core/report/frame-fields.ts'

/** One thing to ask: doubts that say the same about several cells are asked once. */
export interface Question {
  readonly key: string
  readonly says: string
  readonly raw: string | undefined
  /** Empty where the doubt is about the text. */
  readonly cells: readonly string[]
  readonly place: SourcePlace | undefined
  /** The line of the frame that can be mended to answer it. */
  readonly field: FrameField | undefined
}

/** In the order of the reader's doubts, which is that of the source. */
export function questionsOf(form: Form, draft: Pick<ImportDraft, 'doubts' | 'cells'>): Question[] {
  const asked = new Set(draft.doubts.flatMap(d => d.cell ?? []))
  const questions = new Map<string, Question>()
  draft.doubts.forEach((doubt, index) => {
    const says = withoutCellName(form, doubt)
    const key = doubt.cell === undefined ? `text ${index}` : `cells ${says} ${doubt.raw ?? ''}`
    const known = questions.get(key)
    questions.set(key, {
      key,
      says,
      raw: doubt.raw === '' ? undefined : doubt.raw,
      cells: [...(known?.cells ?? []), ...cellsMeant(form, doubt, draft.cells, asked)],
      place: known?.place ?? doubt.place ?? draft.cells[doubt.cell ?? '']?.place,
      field: doubt.field,
    })
  })
  return [...questions.values()]
}

/** The cells are named beside the question, so that the same sentence about many cells is asked once. */
function withoutCellName(form: Form, { cell, says }: Doubt): string {
  if (cell === undefined) return says
  const name = `${cellOf(form, cell).name}：`
  return says.startsWith(name) ? says.slice(name.length) : says
}

/** A cell that was guessed stands for its whole row: the row's other guesses are confirmed with it. */
function cellsMeant(
  form: Form,
  { cell }: Doubt,
  cells: ImportDraft['cells'],
  asked: ReadonlySet<string>,
): string[] {
  if (cell === undefined) return []
  const guessed = (id: string) => cells[id]?.confidence === 'fuzzy' || cells[id]?.confidence === 'inferred'
  if (!guessed(cell)) return [cell]
  const { table, row } = cellOf(form, cell)
  return [...cellsOf(form).values()]
    .filter(c => c.id === cell || (c.table === table && c.row === row && guessed(c.id) && !asked.has(c.id)))
    .map(c => c.id)
}
