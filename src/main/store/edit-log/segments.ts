import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LogLine } from './log-line.ts'
import { decodeLines, lastLine } from './log-line.ts'

/** A place in the log: a line and the file that holds it. */
export interface LogMark {
  readonly segment: number
  readonly line: string
}

export interface Segment {
  readonly number: number
  readonly file: string
  /** When it was last written to, ms. */
  readonly writtenAt: number
}

const NAME = /^(\d{6,12})\.jsonl$/u

export const editLogFolder = (folder: string): string => join(folder, 'edit-log')

export const segmentFile = (folder: string, number: number): string =>
  join(editLogFolder(folder), `${String(number).padStart(6, '0')}.jsonl`)

/** The files of the edit log of a data folder, oldest first. */
export function segmentsOf(folder: string): readonly Segment[] {
  const place = editLogFolder(folder)
  if (!existsSync(place)) return []
  return readdirSync(place)
    .flatMap(name => {
      const number = Number(NAME.exec(name)?.[1] ?? 0)
      const file = join(place, name)
      const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs
      return number > 0 && writtenAt !== undefined ? [{ number, file, writtenAt }] : []
    })
    .sort((a, b) => a.number - b.number)
}

export interface PlacedLine extends LogLine {
  readonly segment: number
}

/** The lines of one library from a file of the log on, in the order in which they were written. */
export const readLines = (folder: string, library: string, from: number): readonly PlacedLine[] =>
  segmentsOf(folder)
    .filter(({ number }) => number >= from)
    .flatMap(({ number, file }) =>
      decodeLines(readFileSync(file))
        .filter(line => line.library === library)
        .map(line => ({ ...line, segment: number })),
    )

/** The newest line of the log, whatever library it is of; null where there is none. */
export function newestLine(folder: string): LogLine | null {
  for (const { file } of [...segmentsOf(folder)].reverse()) {
    const line = lastLine(readFileSync(file))
    if (line) return line
  }
  return null
}
