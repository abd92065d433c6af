import { randomBytes } from 'node:crypto'
import { logWriter } from './log-writer.ts'
import type { LogMark } from './segments.ts'
import { readLines } from './segments.ts'

interface Fork {
  readonly folder: string
  readonly library: string
  readonly mark: LogMark
  readonly now: Date
}

/**
 * A library is put back as it was, and what was written after it is given up: the log goes on from there with a line
 * that changes nothing. Without it the next start would bring the library to the end of the log again.
 */
export function forkLog({ folder, library, mark, now }: Fork): void {
  const lines = readLines(folder, library, mark.segment)
  const newest = lines.at(-1)
  if (!newest || newest.id === mark.line) return
  const log = logWriter(folder)
  try {
    log.segment()
    log.append({
      ...{ library, id: randomBytes(9).toString('base64url'), after: mark.line },
      ...{ at: now.toISOString(), user: '', does: [], of: [] },
    })
    const code = log.trouble()
    if (code !== null) throw Object.assign(new Error('the edit log cannot be written'), { code })
  } finally {
    log.close()
  }
}
