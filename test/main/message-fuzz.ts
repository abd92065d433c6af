import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Method } from '../../src/contract/api.ts'
import { calls } from '../../src/contract/calls.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { newFolder } from './library-folder.ts'
import { program } from './program.ts'
import { wildInput } from './wild-input.ts'

/** Messages sent to one library, one after the other, before a new one is made. */
const A_LIFE = 50

const WRITING: readonly Method[] = [
  'reports.saveSteps',
  'reports.create',
  'diary.add',
  'offices.update',
  'settings.save',
]
/** What writes is sent more often: most of the others only read. */
const methods = [...(Object.keys(calls) as Method[]), ...Array.from({ length: 4 }, () => WRITING).flat()]
const message = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .constantFrom(...methods)
      .chain(method => fc.tuple(fc.constant<string>(method), wildInput(method))),
  },
  { weight: 1, arbitrary: fc.tuple(fc.string(), fc.anything()) },
)

/** The bytes of the library as they lie on the disk. */
function digest(folder: string): string {
  const hash = createHash('sha1')
  for (const name of ['library.db', 'library.db-wal']) {
    const file = join(folder, name)
    hash.update(existsSync(file) ? readFileSync(file) : '-')
  }
  return hash.digest('hex')
}

const passes = (method: string, input: unknown): boolean =>
  Object.hasOwn(calls, method) && calls[method as Method].input.safeParse(input).success

interface Fuzzed {
  sent: number
  passedSchema: number
  changedData: number
}

/**
 * Lives of 50 messages each: nothing is changed by one that does not pass its schema or is refused, nothing throws, no
 * answer is a fault of the program, and the library opens again afterwards.
 */
async function fuzzMessages(lives: number, seed: number): Promise<Fuzzed> {
  const seen = { sent: 0, passedSchema: 0, changedData: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: A_LIFE, maxLength: A_LIFE }), async messages => {
      const folder = newFolder()
      const p = program(folder)
      await p.ask('offices.create', { office: liuxi })
      await p.ask('reports.create', { officeId: 1, year: 2021 })
      let before = digest(folder)
      for (const [method, input] of messages) {
        const passed = passes(method, input)
        const reply = await p.send(method, input)
        const after = digest(folder)
        seen.sent++
        seen.passedSchema += passed ? 1 : 0
        seen.changedData += after === before ? 0 : 1
        if (!passed) expect(reply.ok, method).toBe(false)
        if (!reply.ok) {
          expect(reply.error.code, method).not.toBe('internal')
          expect(after, `${method} was refused and changed the library`).toBe(before)
        }
        before = after
      }
      p.close()
      const again = program(folder)
      await again.ask('app.state', {})
      again.close()
    }),
    { numRuns: lives, seed },
  )
  return seen
}

/** So many lives, of which enough messages got past the schema and changed something to prove anything. */
export async function expectNothingBroken(lives: number): Promise<void> {
  const { sent, passedSchema, changedData } = await fuzzMessages(lives, 20260107)
  expect(sent).toBe(lives * A_LIFE)
  expect(passedSchema).toBeGreaterThan(sent / 10)
  expect(changedData).toBeGreaterThan(sent / 100)
}
