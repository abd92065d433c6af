import { strFromU8, unzipSync } from 'fflate'
import type { Xml } from './xml-tree.ts'
import { parse } from './xml-tree.ts'

/** A written Word file, opened for looking at; none of our own reader's code is in it. */
export interface DocxParts {
  readonly names: readonly string[]
  readonly text: (name: string) => string
  readonly xml: (name: string) => Xml
  /** Time of each entry as the zip says it, in DOS form. */
  readonly times: readonly number[]
}

export function docxParts(bytes: Uint8Array): DocxParts {
  const parts = unzipSync(bytes)
  const text = (name: string): string => {
    const part = parts[name]
    if (!part) throw new Error(`${name} is missing`)
    return strFromU8(part)
  }
  return {
    names: Object.keys(parts),
    text,
    xml: name => parse(text(name)),
    times: entryTimes(bytes),
  }
}

/** From the central directory, whose entries begin with PK\1\2. */
function entryTimes(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const times: number[] = []
  for (let at = view.getUint32(bytes.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    times.push(view.getUint32(at + 12, true))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return times
}
