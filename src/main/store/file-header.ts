import { closeSync, openSync, readSync } from 'node:fs'
import { APPLICATION_ID } from './pragmas.ts'

/** What the first 100 bytes of a file say, read without SQLite: opening would already leave files beside it. */
export type FileHeader =
  | { readonly is: 'library'; readonly schema: number }
  | { readonly is: 'empty' }
  | { readonly is: 'short' }
  | { readonly is: 'foreign' }

const MAGIC = 'SQLite format 3\0'
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68

export function readHeader(file: string): FileHeader {
  const bytes = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  let length: number
  try {
    length = readSync(handle, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(handle)
  }
  if (length === 0) return { is: 'empty' }
  if (bytes.every(byte => byte === 0)) return { is: 'empty' }
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return { is: 'foreign' }
  if (length < bytes.length) return { is: 'short' }
  if (bytes.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) return { is: 'foreign' }
  return { is: 'library', schema: bytes.readUInt32BE(USER_VERSION_AT) }
}
