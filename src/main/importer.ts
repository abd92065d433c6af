import type { ReadResult } from '../core/import/draft.ts'

/** Recognises an old report in a file of any kind; what is not one is refused with a sentence. */
export interface Importer {
  read(bytes: Uint8Array, name: string): Promise<ReadResult>
}
