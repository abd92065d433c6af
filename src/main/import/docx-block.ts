import type { SourceCell } from '../../core/import/blocks.ts'

/** What stands in a Word file, in its order. */
export type DocxBlock =
  | { readonly is: 'paragraph'; readonly style: string | null; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly (readonly SourceCell[])[] }
