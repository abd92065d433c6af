import type { ReadResult } from '../../core/import/draft.ts'
import type { Importer } from '../importer.ts'

export interface Pasted {
  readonly bytes: Uint8Array
  readonly read: ReadResult
}

/**
 * Reads what was pasted: as the page it was copied from and as plain text, and takes the one in which more cells are
 * certain. Browsers and office programs put both on the clipboard, and either may be the poorer copy.
 */
export async function readPasted(importer: Importer, name: string, text: string, html = ''): Promise<Pasted> {
  const copies = [
    ['.html', html],
    ['.txt', text],
  ].filter(([, words]) => words?.trim() !== '')
  const read = async ([ending = '', words = '']: readonly string[]): Promise<Pasted> => {
    const bytes = new TextEncoder().encode(words)
    return { bytes, read: await importer.read(bytes, name + ending) }
  }
  const [first, second] = copies
  const one = await read(first ?? ['.txt', text])
  if (!second) return one
  const two = await read(second)
  return sureCells(two) > sureCells(one) ? two : one
}

const sureCells = ({ read }: Pasted): number =>
  read.ok ? Object.values(read.draft.cells).filter(cell => cell.confidence === 'exact').length : -1
