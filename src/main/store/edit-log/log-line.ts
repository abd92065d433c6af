import { crc32 } from 'node:zlib'

/** One call that changed the library: its name and what it takes to make it again. */
export type Change = readonly [call: string, ...args: unknown[]]

/** Which report a number in a change stands for, in words that outlive the number. */
export interface NamedReport {
  readonly id: number
  readonly office: string
  readonly year: number
  readonly version: number
}

/** Everything that one commit changed. */
export interface LogLine {
  /** The library it belongs to: another one may take its place in the folder. */
  readonly library: string
  readonly id: string
  /** The line after which the library was as it was before this one. */
  readonly after: string
  /** ISO time as the clock said; the order is that of the file. */
  readonly at: string
  readonly user: string
  readonly does: readonly Change[]
  readonly of: readonly NamedReport[]
}

const LF = 10
const CRC_DIGITS = 8

/** crc32 · space · JSON · line feed. */
export function encodeLine(line: LogLine): Buffer {
  const json = Buffer.from(JSON.stringify(line))
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from([LF])])
}

/** The lines that are whole, in their order. A torn last line is none; a broken one costs no other. */
export function decodeLines(bytes: Buffer): LogLine[] {
  const lines: LogLine[] = []
  let from = 0
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, from)) {
    const line = decodeLine(bytes.subarray(from, end))
    if (line) lines.push(line)
    from = end + 1
  }
  return lines
}

/** The last whole line, without reading the others. */
export function lastLine(bytes: Buffer): LogLine | null {
  let end = bytes.lastIndexOf(LF)
  while (end > 0) {
    const before = bytes.lastIndexOf(LF, end - 1)
    const line = decodeLine(bytes.subarray(before + 1, end))
    if (line) return line
    end = before
  }
  return null
}

function decodeLine(bytes: Buffer): LogLine | null {
  const json = bytes.subarray(CRC_DIGITS + 1)
  if (bytes.toString('latin1', 0, CRC_DIGITS + 1) !== `${checksum(json)} `) return null
  return JSON.parse(json.toString('utf8')) as LogLine
}

const checksum = (bytes: Buffer): string => crc32(bytes).toString(16).padStart(CRC_DIGITS, '0')
