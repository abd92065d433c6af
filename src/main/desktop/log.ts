import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const FULL = 1_000_000

export interface Log {
  /** One line: what happened and, if known, to what. Never what the clerk wrote. */
  write(event: string, detail?: unknown): void
}

/** Appends lines of JSON to `file`; a file of a million bytes becomes `….1` and a new one is begun. */
export function openLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true })
  return {
    write(event, detail) {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > FULL) renameSync(file, `${file}.1`)
      const line = { at: new Date().toISOString(), event, detail: readable(detail) }
      appendFileSync(file, `${JSON.stringify(line)}\n`)
    },
  }
}

const readable = (detail: unknown): unknown =>
  detail instanceof Error ? (detail.stack ?? detail.message) : detail
