import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Method } from '../../src/contract/api.ts'
import { calls } from '../../src/contract/calls.ts'
import { openLog } from '../../src/main/desktop/log.ts'
import { countRefusals } from '../../src/main/refusals.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { newFolder } from './library-folder.ts'
import { program } from './program.ts'
import { wildInput } from './wild-input.ts'

const MARKER = '玄武岩标记'
const LATIN = 'zqxmarker'

/** Everything that is text, in any depth, made a text of the clerk's. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return `${MARKER}${LATIN} ${value}`
  if (Array.isArray(value)) return value.map(marked)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)]))
}

test('what a clerk typed, imported or exported is nowhere in the log, whatever fails with it', async () => {
  const folder = newFolder()
  const file = join(folder, 'marked.jsonl')
  const log = openLog(file)
  const crashing = {
    read: () => Promise.reject(new Error(`cannot read “${MARKER}” in '${LATIN}' of /home/${LATIN}/x`)),
  }
  const p = program(join(folder, 'library'), { importer: crashing })
  await p.ask('offices.create', { office: { ...liuxi, name: `${MARKER}人民政府` } })
  await p.ask('reports.create', { officeId: 1, year: 2021 })
  p.desk.folder = join(folder, MARKER)
  mkdirSync(p.desk.folder)
  const methods = Object.keys(calls) as Method[]
  const guesses = fc.sample(
    fc.constantFrom(...methods).chain(method => fc.tuple(fc.constant(method), wildInput(method))),
    { numRuns: 400, seed: 20260110 },
  )
  for (const [method, input] of guesses) await p.send(method, marked(input))
  await p.send('imports.readText', { text: MARKER })
  expect(p.log.length).toBeGreaterThan(20)
  // The harness keeps what it is told as it is; the program's own log cleans it as it writes.
  for (const line of p.log) {
    const [event = '', ...detail] = line.split(' ')
    log.write(event, detail.join(' '))
  }
  log.write('window-died', new Error(`${MARKER} '${LATIN}'`))
  expect(log.read()).toContain('bad-input')
  expect(log.read()).not.toContain(MARKER)
  expect(log.read()).not.toContain(LATIN)
})

test('refusals are all counted, and only the first hundred of a kind written down', () => {
  const log = openLog(join(newFolder(), 'refused.jsonl'))
  const refusals = countRefusals(log)
  expect(refusals.says()).toBe('本次启动以来拒绝：无。')
  for (let i = 0; i < 250; i += 1) refusals.note('policy', 'img-src')
  refusals.note('download', `blob:${MARKER}`)
  expect(refusals.says()).toBe('本次启动以来拒绝：网页内容（内容安全策略） 250，下载 1。')
  expect(log.read().trim().split('\n')).toHaveLength(101)
  expect(log.read()).not.toContain(MARKER)
})
