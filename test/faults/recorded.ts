import { readFileSync } from 'node:fs'

/** One thing a program did to the watched folder, in the order it was done. */
export type Recorded =
  | {
      readonly op: 'open'
      readonly fd: number
      readonly path: string
      readonly make: boolean
      readonly empty: boolean
    }
  | { readonly op: 'write'; readonly fd: number; readonly at: number; readonly bytes: Buffer }
  | { readonly op: 'truncate'; readonly fd: number; readonly size: number }
  | { readonly op: 'sync' | 'close'; readonly fd: number }
  | { readonly op: 'rename' | 'link'; readonly from: string; readonly to: string }
  | { readonly op: 'unlink' | 'mkdir'; readonly path: string }
  /** A line on its output. */
  | { readonly op: 'said'; readonly line: string }

const HEAD = 24

/** Reads what the shim wrote (disk-shim.c, `record`). */
export function readRecorded(log: string): readonly Recorded[] {
  const bytes = readFileSync(log)
  const all: Recorded[] = []
  for (let at = 0; at < bytes.length;) {
    const first = bytes.readUInt32LE(at + 16)
    const second = bytes.readUInt32LE(at + 20)
    const a = bytes.subarray(at + HEAD, at + HEAD + first)
    const b = bytes.subarray(at + HEAD + first, at + HEAD + first + second)
    const number = Number(bytes.readBigUInt64LE(at + 8))
    all.push(recordedOf(bytes.readUInt32LE(at), bytes.readInt32LE(at + 4), number, a, b))
    at += HEAD + first + second
  }
  return all
}

function recordedOf(op: number, fd: number, number: number, a: Buffer, b: Buffer): Recorded {
  switch (op) {
    case 1:
      return { op: 'open', fd, path: a.toString(), make: (number & 1) !== 0, empty: (number & 2) !== 0 }
    case 2:
      return { op: 'write', fd, at: number, bytes: a }
    case 3:
      return { op: 'truncate', fd, size: number }
    case 4:
      return { op: 'sync', fd }
    case 5:
      return { op: 'close', fd }
    case 6:
      return { op: 'rename', from: a.toString(), to: b.toString() }
    case 7:
      return { op: 'unlink', path: a.toString() }
    case 8:
      return { op: 'link', from: a.toString(), to: b.toString() }
    case 9:
      return { op: 'mkdir', path: a.toString() }
    case 10:
      return { op: 'said', line: a.toString().trimEnd() }
    default:
      throw new Error(`operation ${op} is not known`)
  }
}
