import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Release {
  readonly version: string
  /** ISO date. */
  readonly released: string
}

/** Which program this is, from the package.json it lies beside. */
export function readRelease(folder: string): Release {
  const { version, released } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Release
  return { version, released }
}
