import { readFileSync } from 'node:fs'
import { FUSES } from '../../../packaging/fuses.ts'

/** Stands before the fuses in every Electron binary (electron/fuses, "sentinel"). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const ON = '1'.charCodeAt(0)
const VERSION_1 = 1

/**
 * The fuses of an Electron binary by name, in the order of version 1 of the wire; null where the file has none or
 * another version.
 */
export function readFuses(binary: string): Readonly<Record<string, boolean>> | null {
  const bytes = readFileSync(binary)
  const at = bytes.indexOf(SENTINEL)
  if (at < 0) return null
  const wire = bytes.subarray(at + SENTINEL.length)
  if (wire[0] !== VERSION_1) return null
  const states = wire.subarray(2, 2 + (wire[1] ?? 0))
  return Object.fromEntries(Object.keys(FUSES).map((name, place) => [name, states[place] === ON]))
}
