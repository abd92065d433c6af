import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { syncFile } from '../store/backups/keep-part.ts'

const noteOf = (base: string): string => join(base, 'moved-to.json')

/** Where the data of a folder has moved to; null where it is still here. */
export function movedTo(base: string): string | null {
  const note = noteOf(base)
  if (!existsSync(note)) return null
  try {
    const { folder } = JSON.parse(readFileSync(note, 'utf8')) as { folder?: unknown }
    return typeof folder === 'string' ? folder : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Leaves a note in the folder the program starts with; none where the data is back in it. */
export function setMovedTo(base: string, folder: string): void {
  if (folder === base) {
    rmSync(noteOf(base), { force: true })
    return
  }
  writeFileSync(noteOf(base), `${JSON.stringify({ folder }, null, 2)}\n`)
  syncFile(noteOf(base))
}
