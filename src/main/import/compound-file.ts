import { ReadError } from './read-error.ts'

const FREE = 0xfffffff0
const NONE = 0xffffffff
const MOST_ENTRIES = 20_000
const MOST_STREAM = 64e6

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly child: number
}

/** The streams that lie directly in a compound file ([MS-CFB]: .doc, .wps, .xls), by name. */
export interface CompoundFile {
  has(name: string): boolean
  /** Null where there is no such stream. */
  read(name: string): Buffer | null
}

/**
 * Opens a compound file. Chains of sectors are followed no further than the file has sectors.
 * @throws ReadError
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 512) throw new ReadError('DOC_BROKEN')
  const [shift, miniShift] = [file.readUInt16LE(30), file.readUInt16LE(32)]
  if ((shift !== 9 && shift !== 12) || miniShift < 4 || miniShift > 9) throw new ReadError('DOC_BROKEN')
  const size = 1 << shift
  const sector = (n: number) => file.subarray((n + 1) * size, (n + 2) * size)
  const most = Math.ceil(file.length / size)
  const fat = numbers(fatSectors(file, sector, size, most).map(sector))
  const chain = (start: number): Buffer => follow(start, fat, sector, most)
  const entries = entriesOf(chain(file.readUInt32LE(48)))
  const [root] = entries
  if (!root) throw new ReadError('DOC_BROKEN')
  const children = childrenOf(entries, root.child)
  const cutoff = file.readUInt32LE(56)
  const mini = () => {
    const small = chain(root.start)
    const miniFat = numbers([chain(file.readUInt32LE(60))])
    const step = 1 << miniShift
    return (start: number) =>
      follow(start, miniFat, n => small.subarray(n * step, (n + 1) * step), small.length / step)
  }
  return {
    has: name => children.has(name),
    read: name => {
      const entry = children.get(name)
      if (!entry) return null
      if (entry.size > MOST_STREAM) throw new ReadError('UNPACKS_TOO_BIG')
      const whole = entry.size < cutoff ? mini()(entry.start) : chain(entry.start)
      return whole.subarray(0, entry.size)
    },
  }
}

function fatSectors(
  file: Buffer,
  sector: (n: number) => Buffer,
  size: number,
  most: number,
): readonly number[] {
  const out: number[] = []
  for (let i = 0; i < 109; i += 1) out.push(file.readUInt32LE(76 + 4 * i))
  let next = file.readUInt32LE(68)
  for (let step = 0; step < most && next < FREE; step += 1) {
    const more = sector(next)
    if (more.length < size) break
    for (let i = 0; i < size / 4 - 1; i += 1) out.push(more.readUInt32LE(4 * i))
    next = more.readUInt32LE(size - 4)
  }
  return out.filter(n => n < most)
}

const numbers = (parts: readonly Buffer[]): Uint32Array => {
  const all = Buffer.concat(parts)
  return Uint32Array.from({ length: Math.floor(all.length / 4) }, (_, i) => all.readUInt32LE(4 * i))
}

function follow(start: number, fat: Uint32Array, sector: (n: number) => Buffer, most: number): Buffer {
  const parts: Buffer[] = []
  let at = start
  while (at < FREE) {
    if (parts.length > most) throw new ReadError('DOC_BROKEN')
    parts.push(sector(at))
    at = fat[at] ?? NONE
  }
  return Buffer.concat(parts)
}

function entriesOf(directory: Buffer): Entry[] {
  const count = Math.min(Math.floor(directory.length / 128), MOST_ENTRIES)
  return Array.from({ length: count }, (_, i) => {
    const entry = directory.subarray(128 * i, 128 * (i + 1))
    const length = Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2))
    return {
      name: entry.subarray(0, length).toString('utf16le'),
      type: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    }
  })
}

/** Only what lies in the root: an embedded object has streams of the same names. */
function childrenOf(entries: readonly Entry[], first: number): ReadonlyMap<string, Entry> {
  const out = new Map<string, Entry>()
  const seen = new Set<number>()
  const waiting = [first]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at]
    if (!entry || seen.has(at)) continue
    seen.add(at)
    if (entry.type === 2) out.set(entry.name, entry)
    waiting.push(entry.left, entry.right)
  }
  return out
}
