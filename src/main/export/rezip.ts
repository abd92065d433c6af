import type { Zippable } from 'fflate'
import { zipSync } from 'fflate'

/** Word's own order and time (1980-01-01, local), which also hides the zone of the machine. */
export function rezip(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const first = ['[Content_Types].xml', '_rels/.rels']
  const rest = Object.keys(parts).filter(name => !first.includes(name))
  const ordered: Zippable = {}
  for (const name of [...first, ...rest.sort()]) {
    const part = parts[name]
    if (!part) throw new Error(`${name} is missing from the file`)
    ordered[name] = part
  }
  return zipSync(ordered, { mtime: new Date(1980, 0, 1), level: 6 })
}
