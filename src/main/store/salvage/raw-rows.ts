import type { Row } from './read-rows.ts'

/** A row found on a page of its own, without the schema that says which table it is of. */
export interface RawRow {
  readonly rowid: number
  readonly values: Row
}

const TABLE_LEAF = 13
const CELLS_AT = 8
const FIRST_HEADER = 100

/**
 * Every row that stands on a page of rows of a SQLite file, whatever the rest of the file is like. Reads the bytes
 * themselves (SQLite file format §1.6 and §2.1), because SQLite reads nothing of a file whose schema is damaged.
 */
export function* rawRows(file: Uint8Array, pageSize: number): Generator<RawRow> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  for (let page = 0; page < Math.ceil(bytes.length / pageSize); page += 1) {
    const start = page * pageSize
    const head = start + (page === 0 ? FIRST_HEADER : 0)
    if (bytes[head] !== TABLE_LEAF || head + CELLS_AT > bytes.length) continue
    const cells = bytes.readUInt16BE(head + 3)
    for (let n = 0; n < cells; n += 1) {
      const pointer = head + CELLS_AT + 2 * n
      if (pointer + 2 > Math.min(bytes.length, start + pageSize)) break
      const row = rowAt({ bytes, pageSize, at: start + bytes.readUInt16BE(pointer), end: start + pageSize })
      if (row) yield row
    }
  }
}

interface Cell {
  readonly bytes: Buffer
  readonly pageSize: number
  readonly at: number
  /** Where its page ends. */
  readonly end: number
}

/** null: what stands there is no row. */
function rowAt({ bytes, pageSize, at, end }: Cell): RawRow | null {
  const length = varint(bytes, at)
  const rowid = varint(bytes, length.next)
  if (length.value < 2 || length.value > bytes.length || rowid.value < 1) return null
  const local = localLength(length.value, pageSize)
  if (rowid.next + local > Math.min(end, bytes.length)) return null
  const parts = [bytes.subarray(rowid.next, rowid.next + local)]
  let got = local
  let next = local < length.value ? bytes.readUInt32BE(Math.min(rowid.next + local, bytes.length - 4)) : 0
  while (got < length.value) {
    const start = (next - 1) * pageSize
    if (next < 1 || start + pageSize > bytes.length) return null
    const part = bytes.subarray(start + 4, start + 4 + Math.min(pageSize - 4, length.value - got))
    parts.push(part)
    got += part.length
    next = bytes.readUInt32BE(start)
  }
  const values = valuesOf(parts.length === 1 ? (parts[0] ?? bytes) : Buffer.concat(parts))
  return values && { rowid: rowid.value, values }
}

/** How much of a row stands on its own page; the rest is in a chain of pages. */
function localLength(length: number, usable: number): number {
  const most = usable - 35
  if (length <= most) return length
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const rest = least + ((length - least) % (usable - 4))
  return rest <= most ? rest : least
}

function valuesOf(record: Buffer): Row | null {
  const head = varint(record, 0)
  if (head.value > record.length) return null
  const values: unknown[] = []
  let body = head.value
  for (let at = head.next; at < head.value;) {
    const type = varint(record, at)
    const size = sizeOf(type.value)
    if (size === null || body + size > record.length) return null
    values.push(valueOf(record, type.value, body))
    body += size
    at = type.next
  }
  return values
}

const INTEGER_SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

const sizeOf = (type: number): number | null =>
  type >= 12 ? Math.floor((type - 12) / 2) : (INTEGER_SIZES[type] ?? null)

function valueOf(record: Buffer, type: number, at: number): unknown {
  if (type === 0) return null
  if (type === 7) return record.readDoubleBE(at)
  if (type === 8) return 0
  if (type === 9) return 1
  if (type === 6) return record.readBigInt64BE(at)
  if (type < 7) return record.readIntBE(at, INTEGER_SIZES[type] ?? 1)
  const bytes = record.subarray(at, at + (sizeOf(type) ?? 0))
  return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8')
}

/** Numbers of 1 to 9 bytes, seven bits each; none of ours needs more than a safe integer. */
function varint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0
  for (let n = 0; n < 8; n += 1) {
    const byte = bytes[at + n] ?? 0
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, next: at + n + 1 }
  }
  return { value: Number.MAX_SAFE_INTEGER, next: at + 9 }
}
