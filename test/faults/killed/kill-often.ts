import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dice } from '../../main/keeping/dice.ts'
import { noShim, standBetween } from '../shim.ts'

export interface Killing {
  /** A file beside this one: a program that says "begins" and then, for each thing, what it does and did, until it is killed. */
  readonly program: string
  readonly kills: number
  readonly seed: number
  /** Where it works, and how many changes it may make there after it began. */
  readonly folder: string
  readonly changes: number
  /** Which kinds of changes count (disk-shim.c); all where not given. */
  readonly kinds?: string
  /** How long it may live after the first thing it did, ms. */
  readonly longest: number
  readonly args: (kill: number) => readonly string[]
  /** Judges what it left. */
  readonly faultOf: (said: readonly string[], kill: number) => string | null | Promise<string | null>
}

export interface Killed {
  readonly kills: number
  /** How many things were answered as done. */
  readonly did: number
  /** How many times it was killed in the middle of one. */
  readonly midway: number
  readonly faults: readonly string[]
}

/** A moment that nobody chose, or the very middle of a change on the disk. */
type Moment = { readonly after: number } | { readonly atChange: number }

/**
 * `kill -9` at random moments of a program at work, so many times; what was wrong afterwards, of which there must be
 * nothing. Every third moment is one of the clock; the others are changes on the disk, where the machine lets us see
 * them: the clock alone would hardly ever fall between two of them.
 */
export async function killOften(killing: Killing): Promise<Killed> {
  const { program, kills, changes, longest } = killing
  const roll = dice(killing.seed)
  const faults: string[] = []
  let did = 0
  let midway = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const byClock = kill % 3 === 0 || noShim !== null
    const moment = byClock ? { after: roll(longest) } : { atChange: 1 + roll(changes) }
    const said = await killedOnce(killing, kill, moment)
    did += said.filter(line => line.startsWith('did ')).length
    if (said.at(-1)?.startsWith('does ')) midway += 1
    const fault = await killing.faultOf(said, kill)
    if (fault)
      faults.push(`${program}, kill ${kill} ${JSON.stringify(moment)}, ${said.at(-1) ?? ''}: ${fault}`)
  }
  return { kills, did, midway, faults }
}

async function killedOnce(killing: Killing, kill: number, moment: Moment): Promise<readonly string[]> {
  const { program, folder: root, kinds = 'wson' } = killing
  const around =
    'atChange' in moment ? standBetween({ root, kill: { at: moment.atChange, kinds } }) : process.env
  const env = { ...around, NODE_COMPILE_CACHE: join(tmpdir(), 'nianbao-compile-cache') }
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...killing.args(kill)], {
    ...{ stdio: ['ignore', 'pipe', 'pipe'], env },
  })
  let said = ''
  let failed = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (failed += chunk.toString()))
  const closed = once(child, 'close')
  if ('after' in moment) {
    while (!said.includes('did ') && child.exitCode === null) await wait(1)
    await wait(moment.after)
    child.kill('SIGKILL')
  }
  await closed
  if (child.signalCode !== 'SIGKILL') throw new Error(`${program} ended by itself: ${failed}`)
  return said.split('\n').slice(0, -1)
}

/** For the output of a test: how many, and how. */
export const inWords = ({ kills, did, midway, faults }: Killed): string =>
  `${kills} kills, ${midway} in the middle of something, ${did} things answered before, ${faults.length} faults`

/** The number of the last line of that beginning; 0 before the first. */
export const lastOf = (said: readonly string[], words: string): number =>
  Number(said.findLast(line => line.startsWith(`${words} `))?.slice(words.length + 1) ?? 0)
