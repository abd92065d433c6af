import { extname } from 'node:path'
import { safeName } from '../../core/export/paper-file-name.ts'

/**
 * The name under which an imported file goes out again: its own, made fit for a file name. Text that was pasted has
 * none.
 * @returns name without and extension with its dot
 */
export function originalName(sourceName: string | null, year: number): { name: string; extension: string } {
  const known = sourceName ?? ''
  const extension = /^\.[A-Za-z0-9]{1,5}$/.test(extname(known)) ? extname(known) : '.txt'
  const name = known.endsWith(extension) ? known.slice(0, -extension.length) : known
  return { name: safeName(name) || `${String(year)}年年报原件`, extension }
}
