import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'

/** Out at once, so that a kill takes no line away. */
export const say = (line: string): void => void writeSync(1, `${line}\n`)

/** All is loaded. What was compiled is kept for the next run, because a killed program keeps nothing. */
export function begins(): void {
  flushCompileCache()
  say('begins')
}
