import type { ImportDraft } from '../core/import/draft.ts'

/** A recognised old report before the clerk accepts it. */
export interface WaitingImport {
  readonly sourceName: string
  /** The file as it was, or the pasted text. */
  readonly bytes: Uint8Array
  readonly draft: ImportDraft
}
