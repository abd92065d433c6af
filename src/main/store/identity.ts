import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { errorCode } from '../error-code.ts'
import type { FileSeal } from './file-seal.ts'

/**
 * `library.json` beside the library: which library belongs in this folder, and who has it open. A known library
 * whose file is gone or empty is trouble, never a new start.
 */
export interface Identity {
  readonly libraryId: string
  readonly schema: number
  readonly appVersion: string
  /** False while a program has the library open, and after it ended without closing. */
  readonly clean: boolean
  readonly owner: Owner | null
  /** What the library file was at the last close; absent where it was not closed, or replaced since. */
  readonly closed?: FileSeal
}

export interface Owner {
  readonly user: string
  readonly pid: number
  /** ISO time. */
  readonly since: string
}

const identityFile = (folder: string): string => join(folder, 'library.json')

/** null: no such file. `unreadable`: there was a library here, but the file does not say which. */
export function readIdentity(folder: string): Identity | 'unreadable' | null {
  let text: string
  try {
    text = readFileSync(identityFile(folder), 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    if (errorCode(error) === 'EISDIR') return 'unreadable'
    throw error
  }
  try {
    const value = JSON.parse(text) as Partial<Identity> | null
    return typeof value?.libraryId === 'string' ? (value as Identity) : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** Whether a folder stands where the card should be: nothing can be written in its place. */
export const isCardFolder = (folder: string): boolean =>
  statSync(identityFile(folder), { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * Written beside and renamed, each on disk before the next: a power cut leaves the old file or the new one. Only the
 * holder of the library's lock writes it, so one name for the part is enough, and the next write takes a left one over.
 */
export function writeIdentity(folder: string, identity: Identity): void {
  const target = identityFile(folder)
  const part = `${target}.part`
  const handle = openSync(part, 'w')
  try {
    writeSync(handle, `${JSON.stringify(identity, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, target)
  syncFolder(dirname(target))
}

/** Makes new names durable. Windows has no such call and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
