import type { SectionId } from './section-id.ts'

/** What is written into the text when a question is answered with 没有. */
export interface GateSentence {
  readonly section: SectionId
  /** The sub-heading it belongs under, by the form's key; none: the chapter itself. */
  readonly aspect?: string
  /** `{year}` is filled in, and `{n}` with the number of `cell`, which stays bound to it. */
  readonly text: string
  readonly cell?: string
}

/** A question that a clerk answers once instead of typing a block of zeros. JSON values only. */
export interface Gate {
  readonly id: string
  readonly question: string
  /** What counts and what does not. */
  readonly hint: string
  /** Where the numbers are typed otherwise. */
  readonly section: SectionId
  /** Tables (t3) or rows (t2.normDocs) that 没有 makes 0. */
  readonly zeros: readonly string[]
  /** What last year left in its rows goes on standing (上一年项目数量): above 0 it asks for no result, and 没有 leaves it. */
  readonly carriedStands?: true
  readonly sentence?: GateSentence
  /** A question of words only: the word that shows that the chapter answers it in another way. */
  readonly told?: string
}
