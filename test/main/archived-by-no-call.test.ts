import fc from 'fast-check'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Method } from '../../src/contract/api.ts'
import { calls } from '../../src/contract/calls.ts'
import { contentOf } from './edit-log/log-folder.ts'
import { libraryOf } from './keeping/filled-library.ts'
import { newFolder } from './library-folder.ts'
import { libraryWithArchive } from './library-with-archive.ts'
import type { Program } from './program.ts'
import { program } from './program.ts'
import { wildInput } from './wild-input.ts'

const GUESSES = 60
const A_CALL = 3
/** These copy the whole library, or close it with a password: once is enough here. */
const HEAVY = /^(?:bundles|backups|data|merge|exports|papers)\./u
const methods = Object.keys(calls) as Method[]

/** Inputs that pass the schema of a call; whatever names a report or an office in them names the archived one and its own. */
function guessesOf(method: Method, tokens: readonly string[]): readonly unknown[] {
  const at = (input: unknown, n: number): unknown => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
    const one = ['id', 'officeId', 'reportId', 'seq'].filter(name => name in input).map(name => [name, 1])
    const token = 'token' in input && tokens.length > 0 ? { token: tokens[n % tokens.length] } : {}
    const open = 'password' in input ? { password: null } : {}
    return { ...input, ...Object.fromEntries(one), ...token, ...open }
  }
  return fc
    .sample(wildInput(method), { numRuns: GUESSES, seed: 83 })
    .map(at)
    .filter(input => calls[method].input.safeParse(input).success)
    .slice(0, HEAVY.test(method) ? 1 : A_CALL)
}

/** All that is kept of report 1, as the open library has it. */
function archived({ house }: Program): unknown {
  const store = house.store()
  const stored = store?.reports.find(1)
  return {
    stored,
    steps: store?.steps.of(1),
    notes: store?.acknowledgements.of(1),
    kept: store?.kept.find(1),
    faults: store?.archive.faults(),
    originals: store?.archive.originalFaults(),
  }
}

/** Tokens that the program gives out are what the window may send back. */
function tokensIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(tokensIn)
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'token' && typeof one === 'string' ? [one] : tokensIn(one),
  )
}

/** The rows of the archive: of report 1 itself, of all originals, kept versions and seals. */
function rowsIn(file: string): readonly string[] {
  const rows = contentOf(file)
  const ofOne = (table: string, key: string): readonly string[] =>
    (rows[table] ?? []).filter(row => row.includes(`"${key}":"1"`))
  return [
    ...ofOne('report', 'id'),
    ...['report_step', 'acknowledgement', 'archive_seal', 'kept_version'].flatMap(t => ofOne(t, 'report_id')),
    ...(rows['original'] ?? []),
  ]
}

test('窗口的每一个功能，都动不了已归档的年报、它的原件、记录和另存的版本', { timeout: 120_000 }, async () => {
  const folder = libraryWithArchive()
  const rows = rowsIn(libraryOf(folder))
  const p = program(folder)
  const place = newFolder()
  p.desk.folder = place
  await p.ask('backups.make', {})
  await p.ask('bundles.write', { password: null })
  p.desk.file = join(place, readdirSync(place).find(name => name.endsWith('.nbz')) ?? '')
  const before = archived(p)
  let tokens: readonly string[] = []
  const reached = new Map<Method, number>(methods.map(method => [method, 0]))
  let answered = 0
  for (const method of methods) {
    for (const input of guessesOf(method, tokens)) {
      // A data folder of its own, as `data.move` wants an empty one.
      p.desk.folder = join(place, `${method}-${String(answered)}`)
      mkdirSync(p.desk.folder, { recursive: true })
      const reply = await p.send(method, input)
      reached.set(method, (reached.get(method) ?? 0) + 1)
      answered += reply.ok ? 1 : 0
      if (!reply.ok) expect([method, reply.error.code]).not.toEqual([method, 'internal'])
      if (reply.ok) tokens = [...tokens, ...tokensIn(reply.value)].slice(-6)
    }
    expect(archived(p), method).toEqual(before)
  }
  expect([...reached].filter(([, count]) => count === 0)).toEqual([])
  expect(answered).toBeGreaterThan(methods.length)
  const now = p.house.folder()
  p.close()
  const after = new Set(rowsIn(libraryOf(now)))
  expect(rows.filter(row => !after.has(row))).toEqual([])
  const sum = [...reached.values()].reduce((count, one) => count + one, 0)
  process.stdout.write(`${methods.length} 个功能，${sum} 次合格的请求，${answered} 次办成，归档一字未动\n`)
})
