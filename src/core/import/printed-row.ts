/** A printed row of a table, with all wordings of its label as keys. */
export interface PrintedRow {
  readonly id: string
  readonly keys: readonly string[]
  /** How many numbers it takes. */
  readonly width: number
}
