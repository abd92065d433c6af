import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { putToUse } from '../../../src/core/packs/put-to-use.ts'
import { form2027, pack2027 } from '../../fixtures/packs/pack-2027.ts'
import { cleanReport, liuxi } from '../../helpers/report-builder.ts'
import { everyRow, libraryOf } from '../keeping/filled-library.ts'
import { bytesWithin, newFolder } from '../library-folder.ts'
import { program } from '../program.ts'
import type { Program } from '../program.ts'
import { cell, drafted, step, typing } from '../typed-report.ts'
import { signer } from './signed.ts'

const ours = signer()
const at = (folder = newFolder()) => program(folder, { packKeys: [ours.key] })

afterEach(() => {
  putToUse([])
})

async function apply(p: Program) {
  p.desk.file = ours.file(pack2027)
  const chosen = await p.ask('packs.pick', {})
  await p.ask('packs.apply', { token: chosen?.token ?? '' })
}

/** A machine where a report of 2027 is written in the form that only the pack knows. */
async function machine() {
  const folder = newFolder()
  const p = at(folder)
  await drafted(p, 2026)
  await apply(p)
  const { report, summary } = await drafted(p, 2027)
  const filled = cleanReport(form2027, 2027, liuxi).with('t5.byPiece.paid', 120.5).build()
  await p.ask('reports.saveSteps', { id: summary.id, steps: [step(...typing(report, filled))] })
  return { folder, p, id: summary.id }
}

async function choose(p: Program, file: string) {
  p.desk.file = file
  const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
  return { token, password: null }
}

async function written(p: Program, ids?: readonly number[]): Promise<string> {
  p.desk.folder = newFolder()
  const made = ids
    ? await p.ask('bundles.writeSome', { ids, password: null })
    : await p.ask('bundles.write', { password: null })
  p.close()
  return join(p.desk.folder, made?.name ?? 'none')
}

/** The report of 2027 as it stands there: its form is known, and it can be filled in, checked and exported. */
async function paidIn(p: Program): Promise<number | null | undefined> {
  expect((await p.ask('app.state', {})).packs).toEqual([pack2027])
  const lines = await p.ask('reports.list', { officeId: 1 })
  const id = lines.find(({ year }) => year === 2027)?.id ?? 0
  await p.ask('reports.saveSteps', { id, steps: [step(cell('t5.byPage.paid', 10))] })
  const { report } = await p.ask('reports.open', { id })
  expect(report.formId).toBe('F2027')
  return report.cells['t5.all.paid']?.value
}

test('a 交接包 of everything brings pack and report to an empty machine, row by row, and they are worked with', async () => {
  const { folder, p } = await machine()
  const file = await written(p)
  const rows = everyRow(libraryOf(folder))
  const home = newFolder()
  const there = at(home)
  await there.ask('bundles.open', await choose(there, file))
  there.close()
  expect(everyRow(libraryOf(home))).toEqual(rows)
  expect(await paidIn(at(home))).toBe(130.5)
})

test('one report alone brings the pack of its form with it', async () => {
  const { p, id } = await machine()
  const file = await written(p, [id])
  const there = at()
  await there.ask('bundles.open', await choose(there, file))
  expect(await paidIn(there)).toBe(130.5)
})

test('whoever does not know the key of the pack is told so, and keeps the library that is there', async () => {
  const { folder, p } = await machine()
  await p.ask('backups.make', {})
  const file = await written(p)
  const home = newFolder()
  const there = program(home)
  const from = await choose(there, file)
  const before = bytesWithin(home)
  expect((await there.refused('bundles.open', from)).says).toContain('格式本程序不认识')
  expect(bytesWithin(home)).toEqual(before)
  there.close()
  const without = program(folder)
  expect((await without.refused('backups.restore', { seq: 1 })).says).toContain('格式本程序不认识')
})

test('a merge without the form is refused with the name of the pack, and changes nothing; with it the report comes', async () => {
  const file = await written((await machine()).p)
  const folder = newFolder()
  const there = at(folder)
  await there.ask('offices.create', { office: liuxi })
  const from = await choose(there, file)
  const before = bytesWithin(folder)
  for (const refused of [
    await there.refused('merge.look', from),
    await there.refused('merge.take', { ...from, choices: [] }),
  ]) {
    expect(refused.says).toContain('本机没有，不能合并')
    expect(refused.hint).toContain(`载入“${pack2027.name}”`)
  }
  expect(bytesWithin(folder)).toEqual(before)
  await apply(there)
  expect(await there.ask('merge.take', { ...from, choices: [] })).toMatchObject({ added: 2, kept: 0 })
  expect(await paidIn(there)).toBe(130.5)
})

test('a pack stays while a version that was kept beside a report is written in its form', async () => {
  const p = at()
  const { summary } = await drafted(p, 2026)
  await apply(p)
  const report = cleanReport(form2027, 2027, liuxi).build()
  const stored = {
    report,
    version: 1,
    status: 'draft',
    savedAt: '2028-01-03T01:12:00Z',
    original: null,
  } as const
  p.house.store()?.kept.put(summary.id, { stored, log: [], source: '交接包“另一台.nbz”' }, stored.savedAt)
  const [pack] = (await p.ask('packs.list', {})).inUse
  expect(pack?.fixed).toContain('不能移除')
  expect(await p.refused('packs.remove', { seq: pack?.seq ?? 0 })).toMatchObject({ code: 'locked' })
})
