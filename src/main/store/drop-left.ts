import { readdirSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../error-code.ts'

/**
 * Removes what a failed work has left. Where the disk refuses even that it stays and is in nobody's way: what is told is
 * the failure before.
 */
export function dropLeft(file: string): void {
  ifAllowed(() => {
    unlinkSync(file)
  })
}

/** The same for a folder of files. */
export function dropLeftFolder(folder: string): void {
  ifAllowed(() => {
    for (const name of readdirSync(folder)) dropLeft(join(folder, name))
    rmdirSync(folder)
  })
}

function ifAllowed(remove: () => void): void {
  try {
    remove()
  } catch (error) {
    if (errorCode(error) === undefined) throw error
  }
}
