/**
 * The one shape every reader of old reports yields, and the review screen shows beside the recognised cells.
 * Text is as in the source (folded only where it is compared); `line` is the 1-based line or block of the source,
 * `page` the page it begins on where the source has pages.
 */
export type SourceBlock =
  | { readonly is: 'line'; readonly line: number; readonly page?: number; readonly text: string }
  | {
      readonly is: 'table'
      readonly line: number
      readonly page?: number
      readonly rows: readonly (readonly SourceCell[])[]
    }

/** A cell of a rectangular grid after expanding spans; `covered` repeats what a merged cell covers. */
export interface SourceCell {
  readonly text: string
  readonly covered: boolean
}

/** Where a value stands in the source. `row`/`col` are set for a table cell. */
export interface SourcePlace {
  readonly line: number
  readonly row?: number
  readonly col?: number
}

export interface Source {
  readonly blocks: readonly SourceBlock[]
  /** Title of the page or document properties, a hint only. */
  readonly pageTitle?: string
}
