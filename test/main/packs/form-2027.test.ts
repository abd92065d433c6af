import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { carriedLinks } from '../../../src/core/carry-over/carried-links.ts'
import { stockGroups } from '../../../src/core/carry-over/opening-stock.ts'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { compareYears } from '../../../src/core/years/compare-years.ts'
import { putToUse } from '../../../src/core/packs/put-to-use.ts'
import { chromiumPdfEngine } from '../../../src/main/export/chromium-pdf-engine.ts'
import { exportReport } from '../../../src/main/export/export-report.ts'
import { isolatedImporter } from '../../../src/main/import/importer-process.ts'
import { nodeParser } from '../../../src/main/import/node-parser.ts'
import { form2027, pack2027 } from '../../fixtures/packs/pack-2027.ts'
import { fontsFolder } from '../../export/tools.ts'
import { cleanReport, liuxi, report2021 } from '../../helpers/report-builder.ts'
import { newFolder, rawLibrary } from '../library-folder.ts'
import { program } from '../program.ts'
import type { Program } from '../program.ts'
import { drafted, finished, step, typing } from '../typed-report.ts'
import { signer } from './signed.ts'

const ours = signer()
const importer = isolatedImporter(() =>
  nodeParser(join(import.meta.dirname, '../../../src/main/import/importer.ts')),
)
const at = (folder = newFolder()) => program(folder, { packKeys: [ours.key], importer })

async function apply(p: Program, pack = pack2027) {
  p.desk.file = ours.file(pack)
  const chosen = await p.ask('packs.pick', {})
  return p.ask('packs.apply', { token: chosen?.token ?? '' })
}

const last = () =>
  report2021(2026)
    .with('t3.new.np', 5)
    .with('t3.open.np', 2)
    .with('t3.out.np', 3)
    .with('t2.normDocs.inForce', 0)
const filled = () =>
  cleanReport(form2027, 2027, liuxi)
    .with('t3.in.np', 3)
    .with('t3.new.vil', 4)
    .with('t3.np_machine.vil', 1)
    .with('t3.open.vil', 3)
    .with('t3.open.np', 2)
    .with('t3.out.np', 1)
    .with('t2.fees.amountWan', 0.02)
    .with('t5.byPiece.notices', 1)
    .with('t5.byPiece.paid', 120.5)

let p: Program
beforeEach(() => {
  p = at()
})
afterEach(() => {
  putToUse([])
})

/** A year in the 2021 form, the pack, and the year after it filled in the new form, up to 定稿. */
async function lived() {
  const old = await finished(p, 2026, last())
  await p.ask('reports.archive', { id: old.summary.id })
  await apply(p)
  const draft = await drafted(p, 2027)
  const { id } = draft.summary
  await p.ask('reports.saveSteps', { id, steps: [step(...typing(draft.report, filled().build()))] })
  return { old, draft, id }
}

describe('a form that the program does not know', () => {
  it('is used from its year on, takes over last year by its own map, adds up, is checked and archived', async () => {
    const { old, draft, id } = await lived()
    expect([old.report.formId, draft.report.formId]).toEqual(['F2021', 'F2027'])
    expect(draft.report.cells['t3.in.np']).toEqual({ value: 3, origin: 'carried', carried: 3 })
    expect(draft.report.cells['t3.in.vil']).toBeUndefined()
    const { report } = await p.ask('reports.open', { id })
    expect(report.cells['t3.new.tot']?.value).toBe(4)
    expect(report.cells['t3.sum.vil']?.value).toBe(4)
    expect(report.cells['t5.all.paid']).toEqual({ value: 120.5, origin: 'computed' })
    const links = carriedLinks(old.report, report)
    expect(links.applications.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'holds'))
    const done = await p.ask('reports.finalize', { id })
    expect(done.summary).toMatchObject({ status: 'final', chain: { is: 'holds' } })
    expect((await p.ask('chain.check', { officeId: 1 }))[0]).toMatchObject({ year: 2027, is: 'holds' })
    await p.ask('reports.archive', { id })
    expect((await drafted(p, 2028)).report).toMatchObject({
      formId: 'F2027',
      cells: { 't3.in.vil': { value: 0 } },
    })
  })

  it('has its own sums checked: the new column, the new table, the new rule', () => {
    putToUse([pack2027])
    const rules = (change: Readonly<Record<string, number | null>>) => {
      let builder = filled()
      for (const [cell, value] of Object.entries(change)) builder = builder.with(cell, value)
      const { findings } = checkReport({
        form: form2027,
        report: builder.build(),
        imported: false,
        lastYear: { form: last().form(), report: last().build() },
      })
      return findings.filter(f => f.severity === 'error').map(f => `${f.rule} ${f.says}`)
    }
    expect(rules({})).toEqual([])
    expect(rules({ 't3.new.vil': 5 })).toEqual([
      expect.stringMatching(/^T3-01 表三“农村集体经济组织”列勾稽不平：一\+二=5/),
    ])
    expect(rules({ 't5.all.paid': 100 })).toEqual([])
    expect(rules({ 't5.byPage.paid': 100 })).toEqual([
      'T2-21 表五收取信息处理费220.5元，多于表二收费金额折合的200元。',
    ])
    expect(rules({ 't5.byPage.notices': null })).toEqual([expect.stringMatching(/^T4-04 表五还有1格未填写/)])
    expect(rules({ 't5.byPage.notices': 1.5 })).toEqual([
      expect.stringMatching(/^T4-04 表五“按量计收\/发出收费通知件数”/),
    ])
    expect(rules({ 't3.in.np': 2, 't3.out.np': 0 })).toEqual([expect.stringMatching(/^T3-06 /)])
  })

  it('stands in 历年对比 beside the older form, its new result in the group it was put into', () => {
    putToUse([pack2027])
    const version = (report: ReturnType<typeof filled>, id: number) => ({
      id,
      version: 1,
      status: 'archived' as const,
      report: report.build(),
    })
    const { groups } = compareYears('柳溪镇', [version(last(), 1), version(filled(), 2)])
    const points = groups
      .find(({ id }) => id === 'results')
      ?.lines.find(({ id }) => id === 'unprocessed')?.points
    expect(points?.map(({ value }) => value)).toEqual([0, 1])
  })

  it('asks for last year’s stocks in the words of last year’s form where its report is not at hand', () => {
    putToUse([pack2027])
    expect(stockGroups(2027).map(({ title, fields }) => [title, fields.length])).toEqual(
      stockGroups(2026).map(({ title, fields }) => [title, fields.length]),
    )
    expect(stockGroups(2028)[0]?.fields).toHaveLength(7)
  })

  it(
    'is written to every kind of file, read back equal, and read again by the importer of another office',
    { timeout: 90_000 },
    async () => {
      putToUse([pack2027])
      const pdf = chromiumPdfEngine({ fontsFolder })
      const folder = newFolder()
      const formats = ['docx', ...(pdf ? (['pdf'] as const) : []), 'html', 'txt', 'xlsx', 'json'] as const
      const { files, problems } = await exportReport({
        form: form2027,
        report: filled().build(),
        draft: false,
        formats,
        folder,
        ...(pdf ? { pdf } : {}),
        withData: false,
      })
      await pdf?.close()
      expect(problems).toEqual([])
      expect(files.map(({ compared }) => compared.cells)).toEqual(formats.map(() => 239))
      await apply(p)
      for (const { path, format } of files.filter(file => file.format !== 'xlsx')) {
        p.desk.file = path
        const read = await p.ask('imports.pick', {})
        expect([format, read?.draft.formId, read?.draft.fiscalYear]).toEqual([format, 'F2027', 2027])
        const numbers = Object.entries(read?.draft.cells ?? {}).map(([id, { value }]) => [id, value])
        expect(Object.fromEntries(numbers)).toEqual(
          Object.fromEntries(Object.entries(filled().build().cells).map(([id, { value }]) => [id, value])),
        )
        expect(read?.draft.doubts).toEqual([])
      }
      const word = files.find(({ format }) => format === 'docx')
      p.desk.file = word?.path ?? null
      const again = await p.ask('imports.pick', {})
      const view = await p.ask('imports.accept', {
        token: again?.token ?? '',
        officeId: null,
        fiscalYear: 2027,
        corrections: {},
      })
      expect(view.report).toMatchObject({ formId: 'F2027', cells: { 't5.byPiece.paid': { value: 120.5 } } })
    },
  )

  it('leaves a printed report of the 2021 form in its own form, without a doubt', async () => {
    const folder = newFolder()
    const { files } = await exportReport({
      form: last().form(),
      report: last().build(),
      draft: false,
      formats: ['docx'],
      folder,
      withData: false,
    })
    await apply(p)
    p.desk.file = files[0]?.path ?? null
    const read = await p.ask('imports.pick', {})
    expect(read?.draft).toMatchObject({ formId: 'F2021', doubts: [] })
  })

  it('cannot be taken out or changed on paper while a report is written in it, by the program or by hand', async () => {
    const folder = newFolder()
    p = at(folder)
    const { id } = await lived()
    const [pack] = (await p.ask('packs.list', {})).inUse
    expect(pack?.fixed).toBe('有 1 份年报（含回收站里的）用它带来的“2027 版格式”填写，不能移除。')
    expect((await p.refused('packs.remove', { seq: pack?.seq ?? 0 })).says).toBe(pack?.fixed)

    p.desk.file = ours.file({ ...pack2027, version: 2, forms: [{ ...form2027, title: '{org}{year}年年报' }] })
    expect((await p.refused('packs.pick', {})).says).toMatch(
      /已有年报用2027 版格式填写，它的表格和标题不能改/,
    )
    p.desk.file = ours.file({ ...pack2027, version: 2, forms: [] })
    expect((await p.refused('packs.pick', {})).says).toMatch(/第 2 版里却没有它/)

    await p.ask('reports.discard', { id })
    expect((await p.refused('packs.remove', { seq: pack?.seq ?? 0 })).says).toBe(pack?.fixed)
    p.close()
    const raw = rawLibrary(folder)
    expect(() => raw.exec(`UPDATE pack SET removed_at = '2027', removed_by = 'x'`)).toThrow('PACK_IN_USE')
    expect(() => raw.exec(`UPDATE pack SET payload = '{}'`)).toThrow('APPEND_ONLY')
    expect(() => raw.exec('DELETE FROM pack')).toThrow('APPEND_ONLY')
    raw.close()

    p = at(folder)
    await p.ask('bin.restore', { id })
    expect((await p.ask('reports.open', { id })).report.formId).toBe('F2027')
  })

  it('is in a backup and comes back with it', async () => {
    const folder = newFolder()
    p = at(folder)
    const { id } = await lived()
    const { lines } = await p.ask('backups.make', {})
    await p.ask('reports.discard', { id })
    await p.ask('backups.restore', { seq: lines[0]?.seq ?? 0 })
    expect((await p.ask('app.state', {})).packs).toEqual([pack2027])
    expect((await p.ask('reports.open', { id })).report.cells['t5.all.paid']?.value).toBe(120.5)
  })
})
