import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { errorCode } from '../error-code.ts'
import { withoutPersonal } from './without-personal.ts'

const FULL = 1_000_000
/** Older files beside the one being written: `….1` is the newest of them. */
const KEPT = 4

export interface Log {
  /** One line: what happened and, if known, to what. Never what the clerk wrote. */
  write(event: string, detail?: unknown): void
}

export interface LogFile extends Log {
  /** Every line that is kept, oldest first. */
  read(): string
}

/** Appends lines of JSON to `file`, cleared of whatever may be somebody's; begins a new one after a million bytes. */
export function openLog(file: string): LogFile {
  mkdirSync(dirname(file), { recursive: true })
  const older = (age: number): string => (age === 0 ? file : `${file}.${String(age)}`)
  const size = (age: number): number => statSync(older(age), { throwIfNoEntry: false })?.size ?? 0
  const rotate = (): void => {
    for (let age = KEPT; age > 0; age--) {
      if (size(age - 1) > 0) renameSync(older(age - 1), older(age))
    }
  }
  return {
    write(event, detail) {
      const line = { at: new Date().toISOString(), event, detail: withoutPersonal(detail) }
      try {
        if (size(0) > FULL) rotate()
        appendFileSync(file, `${JSON.stringify(line)}\n`)
      } catch (error) {
        // A disk that refuses costs the line, never the work that it tells of.
        if (errorCode(error) === undefined) throw error
      }
    },
    read() {
      const ages = Array.from({ length: KEPT + 1 }, (_, i) => KEPT - i)
      return ages
        .filter(age => size(age) > 0)
        .map(age => readFileSync(older(age), 'utf8'))
        .join('')
    },
  }
}
