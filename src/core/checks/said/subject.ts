/** Which year a number is said of; `other` also for parts of a year, changes and plans. */
export type YearSaid = 'this' | 'last' | 'other'

/** What a sentence may be about; the words of `bare` patterns are only understood inside it. */
export type Topic = 'applications' | 'documents' | 'cases'

/**
 * What a number of the narrative counts, and the cells that hold it. JSON values only. Patterns are matched against
 * the words before the number, `#` in the number's place, and the words behind it up to the next number or comma.
 */
export interface Subject {
  readonly id: string
  readonly name: string
  readonly topic?: Topic
  /** Understood wherever they stand. */
  readonly says?: readonly string[]
  /** Understood only where the sentence speaks of `topic`. */
  readonly bare?: readonly string[]
  /** Clauses that say there was none. */
  readonly none?: readonly string[]
  readonly units: 'cases' | 'items' | 'wan' | 'money'
  /**
   * Each entry is one way to count: ids that are added up. `{c}` is the applicant's column, `{g}` the kind of case,
   * `*` any run of letters. Ids that a form does not have make the entry void.
   */
  readonly cells: readonly (readonly string[])[]
  /** Further ways to count, where the sentence holds the words. */
  readonly orWith?: readonly { readonly words: string; readonly cells: readonly (readonly string[])[] }[]
  /** Table 4: rv, ld, lr of this subject, for outcomes named after it; `l*` adds both kinds of lawsuits up. */
  readonly group?: string
  /** Names several subjects at once: 复议、诉讼各1件. */
  readonly each?: readonly string[]
  /** The year's total: one channel, one kind of matter is not it. */
  readonly whole?: true
  /** Has to be said of disclosure: 信息公开 in the sentence or in the heading. */
  readonly ofDisclosure?: true
  /** The rule that compares it. */
  readonly rule?: string
}
