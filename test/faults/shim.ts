import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SOURCE = join(import.meta.dirname, 'disk-shim.c')

const canCompile = process.platform === 'linux' && spawnSync('gcc', ['--version']).error === undefined

/** Why tests that stand between program and disk are not run here; null where they are. */
export const noShim: string | null = canCompile
  ? null
  : 'the disk can only be stood between on Linux with gcc installed'

export interface Between {
  /** Changes under this folder are seen; nothing else is touched. */
  readonly root: string
  /** Where they are written down. */
  readonly log?: string
  /** How long each flush lasts. */
  readonly syncMs?: number
  /** The disk has no hard links, as a stick has none, and says so with this number. */
  readonly noLinks?: number
  /** The disk is another machine's: the number of its file system in linux/magic.h. */
  readonly network?: number
  /** Which change under the folder kills the program, counted from its first words on among these kinds (disk-shim.c). */
  readonly kill?: { readonly at: number; readonly kinds: string }
}

/** The surroundings of a program that is to run with the shim between it and the disk. */
export function standBetween({ root, log, syncMs, noLinks, network, kill }: Between): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LD_PRELOAD: compiled(),
    FAULTS_ROOT: root,
    ...(log === undefined ? {} : { FAULTS_LOG: log }),
    ...(kill === undefined ? {} : { FAULTS_KILL_AT: String(kill.at), FAULTS_KILL_KINDS: kill.kinds }),
    ...(noLinks === undefined ? {} : { FAULTS_NO_LINKS: String(noLinks) }),
    ...(network === undefined ? {} : { FAULTS_NETWORK: String(network) }),
    ...(syncMs === undefined ? {} : { FAULTS_SYNC_MS: String(syncMs) }),
  }
}

/** Compiled once for each version of its source. */
function compiled(): string {
  const version = createHash('sha256').update(readFileSync(SOURCE)).digest('hex').slice(0, 16)
  const place = join(tmpdir(), 'nianbao-disk-shim')
  const library = join(place, `${version}.so`)
  if (existsSync(library)) return library
  mkdirSync(place, { recursive: true })
  const part = join(place, `${version}-${process.pid}.so`)
  execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', part, SOURCE, '-ldl'])
  renameSync(part, library)
  return library
}
