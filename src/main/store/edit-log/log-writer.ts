import { closeSync, fdatasyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { errorCode } from '../../error-code.ts'
import { syncFolder } from '../identity.ts'
import type { LogLine } from './log-line.ts'
import { encodeLine } from './log-line.ts'
import { editLogFolder, segmentFile, segmentsOf } from './segments.ts'

/** A file of the log ends with the line that makes it this long. */
const FULL_SEGMENT = 8 * 1024 * 1024

export interface LogWriter {
  /** The file that the next line goes into. */
  segment(): number
  /** The line is on disk when this returns. */
  append(line: LogLine): void
  /** The last line was not kept by the library either: it was never written. */
  takeBack(): void
  /** Why the last line could not be written, as the code of an error; null where it was. */
  trouble(): string | null
  close(): void
}

/**
 * Writes the edit log of a data folder. Every run begins a file of its own with its first line, so that nothing that an
 * earlier run left, torn or not, is ever written to. A full disk is thrown, as the library's own commit would; any other
 * trouble of the log is kept for `trouble` and stops no saving: the library is what counts.
 */
export function logWriter(folder: string, full = FULL_SEGMENT): LogWriter {
  let handle: number | null = null
  let number = 0
  let size = 0
  let before = 0
  let trouble: string | null = null
  const close = (): void => {
    if (handle !== null) closeSync(handle)
    handle = null
  }
  const segment = (): number => {
    if (handle !== null && size >= full) close()
    if (handle === null) number = (segmentsOf(folder).at(-1)?.number ?? 0) + 1
    return number
  }
  const open = (): number => {
    if (handle !== null) return handle
    const place = editLogFolder(folder)
    if (mkdirSync(place, { recursive: true }) !== undefined) syncFolder(folder)
    handle = openSync(segmentFile(folder, number), 'ax')
    syncFolder(place)
    size = 0
    return handle
  }
  const write = (bytes: Buffer): void => {
    const file = open()
    before = size
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    fdatasyncSync(file)
    size += bytes.length
  }
  const takeBack = (): void => {
    if (handle === null) return
    try {
      ftruncateSync(handle, before)
      fdatasyncSync(handle)
      size = before
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      close()
    }
  }
  return {
    ...{ segment, takeBack, close },
    trouble: () => trouble,
    append(line) {
      try {
        write(encodeLine(line))
        trouble = null
      } catch (error) {
        const code = errorCode(error)
        if (code === undefined) throw error
        takeBack()
        if (code === 'ENOSPC') throw error
        trouble = code
        close()
      }
    },
  }
}
