import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const built = resolve(import.meta.dirname, '../../out/cli/index.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** Standard output as JSON. */
  json<T>(): T
}

/** Runs a built command line as a user would, in a process of its own. */
export const commandLine =
  (program: string) =>
  (...args: readonly string[]): Ran => {
    const ran = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', timeout: 60_000 })
    return { code: ran.status, out: ran.stdout, err: ran.stderr, json: () => JSON.parse(ran.stdout) }
  }

export const nianbao = commandLine(built)
