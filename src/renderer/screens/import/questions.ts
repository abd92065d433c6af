import type { SourcePlace } from '../../../core/import/blocks.ts'
import type { ImportDraft } from '../../../core/import/draft.ts'

/** One thing to ask: doubts that say the same about several cells are asked once. */
export interface Question {
  readonly key: string
  readonly says: string
  readonly raw: string | undefined
  /** Empty where the doubt is about the text. */
  readonly cells: readonly string[]
  readonly place: SourcePlace | undefined
}

/** In the order of the reader's doubts, which is that of the source. */
export function questionsOf({ doubts, cells }: Pick<ImportDraft, 'doubts' | 'cells'>): Question[] {
  const questions = new Map<string, Question>()
  doubts.forEach((doubt, index) => {
    const key = doubt.cell === undefined ? `text ${index}` : `cells ${doubt.says} ${doubt.raw ?? ''}`
    const known = questions.get(key)
    const place = known?.place ?? doubt.place ?? cells[doubt.cell ?? '']?.place
    questions.set(key, {
      key,
      says: doubt.says,
      raw: doubt.raw,
      cells: [...(known?.cells ?? []), ...(doubt.cell === undefined ? [] : [doubt.cell])],
      place,
    })
  })
  return [...questions.values()]
}
