import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calls } from '../../src/contract/calls.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { newFolder } from './library-folder.ts'
import type { Program } from './program.ts'
import { program } from './program.ts'
import { wildInput } from './wild-input.ts'

/** A program with an office and a draft, so that some guessed ids are right. */
async function withDraft(): Promise<Program> {
  const p = program(newFolder())
  await p.ask('offices.create', { office: liuxi })
  await p.ask('reports.create', { officeId: 1, year: 2021 })
  return p
}

describe('whatever the window sends, there is an answer and no exception', () => {
  test.each(Object.keys(calls) as (keyof typeof calls)[])('%s', { timeout: 60_000 }, async method => {
    const p = await withDraft()
    let handled = 0
    await fc.assert(
      fc.asyncProperty(wildInput(method), async guess => {
        const reply = await p.send(method, guess)
        handled += reply.ok || reply.error.code !== 'bad_input' ? 1 : 0
        if (reply.ok) calls[method].output.parse(reply.value)
        else {
          expect(reply.error.says).toMatch(/[\u4e00-\u9fff].*。$/)
          expect(reply.error.hint).toMatch(/[\u4e00-\u9fff]/)
          expect(reply.error.code).not.toBe('internal')
        }
      }),
      { numRuns: 200, seed: 20220301 },
    )
    expect(handled, 'inputs that got past the schema').toBeGreaterThan(5)
  })

  test('a method nobody knows', async () => {
    const p = await withDraft()
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'reports.open ')),
        async method => {
          expect(await p.send(method, {})).toMatchObject({ ok: false, error: { code: 'not_found' } })
        },
      ),
      { numRuns: 200, seed: 20220301 },
    )
  })
})

test('a fault of the program is a sentence for the clerk and a stack in the log', async () => {
  const p = await withDraft()
  p.close()
  const reply = await p.send('app.state', {})
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal', says: '程序出错，这一步没有完成。' } })
  expect(p.log.join()).toMatch(/fault.*app\.state.*not open/)
})

test('a log that cannot be written does not take the answer with it', async () => {
  const p = await withDraft()
  p.desk.logIsFull = true
  expect(await p.send('offices.create', {})).toMatchObject({ ok: false, error: { code: 'bad_input' } })
})

test('refused input is logged by place, never by content', async () => {
  const p = await withDraft()
  await p.send('offices.create', { office: { ...liuxi, kind: '秘密内容' } })
  expect(p.log.join()).toContain('office.kind')
  expect(p.log.join()).not.toContain('秘密内容')
})

test('too much at once is refused with how much it may be, by name of nothing', async () => {
  const p = await withDraft()
  const save = (raw: string, steps: number) => {
    const edits = [{ what: 'cell', cell: 't3.new.np', to: { value: null, origin: 'typed', raw } }]
    const all = Array.from({ length: steps }, (_, n) => ({ id: `s${String(n)}`, kind: 'edit', edits }))
    return p.send('reports.saveSteps', { id: 1, steps: all })
  }
  const refused = (says: string) => ({ ok: false, error: { code: 'bad_input', says } })
  expect(await save('9'.repeat(100_000), 1)).toMatchObject(
    refused('内容太长，没有保存；这里最多 2,000 个字。'),
  )
  expect(await save('9', 5_000)).toMatchObject(refused('一次送来的内容太多，没有保存；最多 1,000 项。'))
  expect(await save('九', 1)).toMatchObject({ ok: true })
})

test('the window says it has nothing unsaved', async () => {
  const p = await withDraft()
  expect(await p.ask('window.flushed', { leave: false })).toBeNull()
  expect(await p.ask('window.flushed', { leave: true })).toBeNull()
  expect(p.log.slice(-2)).toEqual(['kept', 'left'])
})
