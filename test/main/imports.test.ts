import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../src/main/import/open-file.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import type { Importer } from '../../src/main/importer.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { newFolder, rawLibrary } from './library-folder.ts'
import type { Program } from './program.ts'
import { program } from './program.ts'

const FIXTURE = join(import.meta.dirname, '../fixtures/road/云岭镇2020年年报.txt')

const importer: Importer = {
  async read(bytes, name) {
    const source = await openFile(bytes, name)
    return source.ok ? draftReport(source.source) : source
  },
}
const started = (folder = newFolder()) => program(folder, { importer })
const accept = (token: string) => ({ token, officeId: null, fiscalYear: 2020, corrections: {} })

async function picked(p: Program) {
  p.desk.file = FIXTURE
  const pending = await p.ask('imports.pick', {})
  if (!pending) throw new Error('nothing was picked')
  return pending
}

describe('往年年报原样归档', () => {
  test('选文件 → 认出 → 归档：单位、年份、格式、原件都在', async () => {
    const folder = newFolder()
    const p = started(folder)
    const pending = await picked(p)
    expect(pending).toMatchObject({
      sourceName: '云岭镇2020年年报.txt',
      draft: { formId: 'F2019', fiscalYear: 2020 },
    })
    const view = await p.ask('imports.accept', accept(pending.token))
    expect(view.summary).toMatchObject({
      status: 'archived',
      origin: 'imported',
      version: 1,
      sourceName: '云岭镇2020年年报.txt',
    })
    const { offices } = await p.ask('app.state', {})
    expect(offices.map(o => o.office.name)).toEqual([pending.draft.orgName])
    expect((await p.ask('reports.history', { id: view.summary.id })).map(l => l.says)).toEqual([
      '导入“云岭镇2020年年报.txt”，原样归档。',
    ])
    for (const [id, cell] of Object.entries(pending.draft.cells)) {
      expect(view.report.cells[id]?.value ?? null, id).toBe(cell.value)
    }
    p.close()
    const bytes = rawLibrary(folder).prepare('SELECT bytes FROM original').pluck().get()
    expect(readFileSync(FIXTURE).equals(bytes as Buffer)).toBe(true)
  })

  test('下一年从它带入结转数', async () => {
    const p = started()
    const pending = await picked(p)
    const { officeId, report, summary } = await p.ask('imports.accept', accept(pending.token))
    const next = await p.ask('reports.create', { officeId, year: 2021 })
    expect(next.lastYear?.id).toBe(summary.id)
    const out = report.cells['t3.out.np']?.value ?? null
    expect(next.report.cells['t3.in.np']?.value ?? null).toBe(out)
  })

  test('同一单位同一年不导入两次，指出已有的那一份', async () => {
    const p = started()
    const first = await p.ask('imports.accept', accept((await picked(p)).token))
    const again = await p.refused('imports.accept', accept((await picked(p)).token))
    expect(again).toMatchObject({ code: 'exists', reportId: first.summary.id })
  })

  test('核对时改的数存下来，出处的原文留着', async () => {
    const p = started()
    const { token, draft } = await picked(p)
    const [id, cell] = Object.entries(draft.cells).find(([, c]) => c.value !== null) ?? []
    if (!id || !cell) throw new Error('no number in the fixture')
    const view = await p.ask('imports.accept', { ...accept(token), corrections: { [id]: 99 } })
    expect(view.report.cells[id]).toMatchObject({ value: 99, raw: cell.raw ?? String(cell.value) })
    const lines = await p.ask('reports.history', { id: view.summary.id })
    expect(lines[0]?.says).toContain('改定或确认了 1 格')
  })

  test('核对时改的日期和段落存下来，改前改后都记在修改记录里', async () => {
    const p = started()
    const { token, draft } = await picked(p)
    const { text } = draft
    const [first] = text.sections.s1
    if (!first) throw new Error('no text in the fixture')
    const mended = {
      ...text,
      signDate: '2021-01-29',
      sections: { ...text.sections, s1: [{ ...first, paragraphs: first.paragraphs.slice(1) }] },
    }
    const view = await p.ask('imports.accept', { ...accept(token), mended })
    expect(view.report.text).toEqual(mended)
    const [line] = await p.ask('reports.history', { id: view.summary.id })
    const was = text.signDate === null ? '（无）' : `“${text.signDate}”`
    expect(line?.says).toContain(`成文日期由${was}改为“2021-01-29”`)
    expect(line?.says).toMatch(/“一、总体情况”去掉 \d+ 段/)
  })

  test('更正导入的年报：各项合计改由程序计算', async () => {
    const p = started()
    const { summary } = await p.ask('imports.accept', accept((await picked(p)).token))
    const copy = await p.ask('reports.correct', { id: summary.id, reason: '原年报表三合计有误' })
    expect(copy.summary).toMatchObject({ origin: 'own', version: 2 })
    expect(copy.report.cells['t3.new.tot']?.origin).toBe('computed')
  })

  test('给定已有的单位、给定机构档案、没有单位', async () => {
    const p = started()
    const { id } = await p.ask('offices.create', { office: liuxi })
    const token = (await picked(p)).token
    expect((await p.refused('imports.accept', { ...accept(token), officeId: 99 })).code).toBe('not_found')
    expect((await p.refused('imports.accept', { ...accept(token), corrections: { 't9.x': 1 } })).code).toBe(
      'bad_input',
    )
    const view = await p.ask('imports.accept', { ...accept(token), officeId: id })
    expect(view).toMatchObject({ officeId: id, report: { office: liuxi } })
    const other = await picked(p)
    const office = { ...liuxi, name: '青河县云岭镇人民政府' }
    expect((await p.ask('imports.accept', { ...accept(other.token), office })).report.office).toEqual(office)
  })
})

describe('来源', () => {
  test('拖进来的文件和粘贴的文字', async () => {
    const p = started()
    const bytes = new Uint8Array(readFileSync(FIXTURE))
    const dropped = await p.ask('imports.readFile', { name: '../../年报.txt', bytes })
    expect(dropped.sourceName).toBe('年报.txt')
    const pasted = await p.ask('imports.readText', { text: new TextDecoder().decode(bytes) })
    expect(pasted.sourceName).toBe('粘贴的文字')
    expect(pasted.draft.cells).toEqual(dropped.draft.cells)
  })

  test('一次选许多文件，逐份读；坏的只坏它自己', async () => {
    const p = started()
    const gone = join(newFolder(), '没有.txt')
    p.desk.files = [FIXTURE, gone]
    const files = await p.ask('imports.pickMany', {})
    expect(files.map(f => f.name)).toEqual(['云岭镇2020年年报.txt', '没有.txt'])
    expect(JSON.stringify(files)).not.toContain('/')
    const [good, bad] = files.map(f => f.token)
    expect((await p.refused('imports.readPicked', { token: bad ?? '' })).code).toBe('unreadable')
    expect((await p.ask('imports.readPicked', { token: good ?? '' })).draft.fiscalYear).toBe(2020)
    expect((await p.refused('imports.readPicked', { token: 'x' })).code).toBe('not_found')
  })

  test('原件的内容可以再看；放弃以后没有了', async () => {
    const p = started()
    const { token } = await picked(p)
    const source = await p.ask('imports.source', { token })
    expect(source.kind).toBe('other')
    expect(readFileSync(FIXTURE).equals(source.bytes)).toBe(true)
    await p.ask('imports.drop', { token })
    expect((await p.refused('imports.source', { token })).code).toBe('not_found')
  })

  test('读不了的和不是年报的，分得开', async () => {
    const p = started()
    const read = (name: string, bytes: Uint8Array) => p.refused('imports.readFile', { name, bytes })
    expect((await read('图.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2))).code).toBe('unreadable')
    expect((await read('信.txt', new TextEncoder().encode('今天天气很好。'))).code).toBe('not_a_report')
  })

  test('不是年报的，一句话说明', async () => {
    const p = started()
    const refused = await p.refused('imports.readText', { text: '今天天气很好。' })
    expect(refused).toMatchObject({ code: 'not_a_report', says: expect.stringMatching(/。$/) as string })
  })

  test('取消选择、文件不见了、放弃导入', async () => {
    const p = started()
    expect(await p.ask('imports.pick', {})).toBeNull()
    p.desk.file = join(newFolder(), '没有.txt')
    expect((await p.refused('imports.pick', {})).code).toBe('unreadable')
    const { token } = await picked(p)
    await p.ask('imports.drop', { token })
    expect((await p.refused('imports.accept', accept(token))).code).toBe('not_found')
  })
})
