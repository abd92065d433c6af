import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input } from '../../src/contract/api.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import type { PdfEngine } from '../../src/main/export/pdf-engine.ts'
import { defaultOfficeSettings } from '../../src/core/report/office-settings.ts'
import { placeName } from '../../src/main/place-name.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { newFolder } from './library-folder.ts'
import { program } from './program.ts'
import type { Program } from './program.ts'

async function withDraft(pdf?: PdfEngine) {
  const p = program(newFolder(), { pdf })
  await p.ask('offices.create', { office: liuxi })
  const { summary } = await p.ask('reports.create', { officeId: 1, year: 2021 })
  return { p, id: summary.id }
}

async function writtenTo(p: Program, input: Input<'exports.write'>) {
  const outcome = await p.ask('exports.write', input)
  if (outcome?.is !== 'written') throw new Error(`nothing was written: ${JSON.stringify(outcome)}`)
  return outcome
}

describe('导出', () => {
  test('Word 写到选定的文件夹，读回核对过，窗口只知道名字和代号', async () => {
    const { p, id } = await withDraft()
    const folder = newFolder()
    p.desk.folder = folder
    const written = await writtenTo(p, { id, formats: ['docx'] })
    const [file] = written.files
    expect(readdirSync(folder)).toEqual([file?.name])
    expect(file?.name).toMatch(/草稿.*\.docx$/)
    expect(file?.bytes).toBe(readFileSync(join(folder, file?.name ?? '')).length)
    expect(file?.compared.cells).toBe(200)
    expect(JSON.stringify(written)).not.toContain(folder)
    await p.ask('exports.reveal', { token: file?.token ?? '' })
    expect(p.desk.shown).toEqual([join(folder, file?.name ?? '')])
    expect((await p.refused('exports.reveal', { token: '../../etc' })).code).toBe('not_found')
  })

  test('不选文件夹就什么也不写', async () => {
    const { p, id } = await withDraft()
    expect(await p.ask('exports.write', { id, formats: ['docx'] })).toBeNull()
  })

  test('同名文件在那里：先问，什么也不写；覆盖和另存各照办', async () => {
    const { p, id } = await withDraft()
    const folder = newFolder()
    p.desk.folder = folder
    const [first] = (await writtenTo(p, { id, formats: ['docx', 'txt'] })).files
    const name = first?.name ?? ''
    const bytes = readFileSync(join(folder, name))
    writeFileSync(join(folder, name), '旧的')
    const asks = await p.ask('exports.write', { id, formats: ['docx', 'html'] })
    if (asks?.is !== 'asks') throw new Error('it did not ask')
    expect(asks.existing).toEqual([{ name, savedAt: statSync(join(folder, name)).mtime.toISOString() }])
    expect(JSON.stringify(asks)).not.toContain(folder)
    expect(readdirSync(folder)).toHaveLength(2)
    p.desk.folder = null
    const answer = (become: 'replace' | 'beside') => ({ folder: asks.folder, become })
    const beside = await writtenTo(p, { id, formats: ['docx', 'html'], sameNames: answer('beside') })
    expect(beside.files.map(file => file.name)).toEqual([
      name.replace('.docx', ' (2).docx'),
      name.replace('.docx', '.html'),
    ])
    expect(readFileSync(join(folder, name), 'utf8')).toBe('旧的')
    const replaced = await writtenTo(p, { id, formats: ['docx'], sameNames: answer('replace') })
    expect(replaced.files[0]?.name).toBe(name)
    expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true)
    const lost = { id, formats: ['docx'] as const, sameNames: { folder: 'x', become: 'replace' as const } }
    expect((await p.refused('exports.write', lost)).code).toBe('not_found')
  })

  test('要覆盖的文件正被 Word 打开：不动它，另存，并说出来', async () => {
    const { p, id } = await withDraft()
    const folder = newFolder()
    p.desk.folder = folder
    const name = (await writtenTo(p, { id, formats: ['docx'] })).files[0]?.name ?? ''
    const before = readFileSync(join(folder, name))
    const asks = await p.ask('exports.write', { id, formats: ['docx'] })
    if (asks?.is !== 'asks') throw new Error('it did not ask')
    writeFileSync(join(folder, `~$${name.slice(2)}`), '')
    const sameNames = { folder: asks.folder, become: 'replace' as const }
    const [file] = (await writtenTo(p, { id, formats: ['docx'], sameNames })).files
    expect(file).toMatchObject({ name: name.replace('.docx', ' (2).docx'), insteadOf: name })
    expect(readFileSync(join(folder, name)).equals(before)).toBe(true)
  })

  test('写每个文件、核对每个文件时都告诉窗口', async () => {
    const { p, id } = await withDraft()
    p.desk.folder = newFolder()
    await writtenTo(p, { id, formats: ['docx', 'json'] })
    expect(p.desk.told).toEqual(
      (['docx', 'json'] as const).flatMap((format, i) =>
        (['writing', 'checking'] as const).map(doing => ({
          name: 'exporting',
          value: { format, doing, at: i + 1, of: 2 },
        })),
      ),
    )
  })

  test('单位设置管着文件名、字体、附注和网页标题', async () => {
    const { p, id } = await withDraft()
    await p.ask('reports.saveSteps', {
      id,
      steps: [
        {
          id: 'a',
          kind: 'edit',
          edits: [{ what: 'frame', field: 'signDate', to: '2022-01-14' }],
        },
      ],
    })
    const paper = {
      fonts: 'windows',
      sealed: false,
      fileName: '{机构}{年度}年报',
      linesAfterDate: ['（此件公开发布）'],
      webHeadings: 'tags',
    } as const
    await p.ask('offices.saveSettings', { id: 1, settings: { ...defaultOfficeSettings, paper } })
    const folder = newFolder()
    p.desk.folder = folder
    const { files } = await writtenTo(p, { id, formats: ['docx', 'html'] })
    expect(files.map(file => file.name)).toEqual([
      `${liuxi.name}2021年报（草稿）.docx`,
      `${liuxi.name}2021年报（草稿）.html`,
    ])
    const html = readFileSync(join(folder, files[1]?.name ?? ''), 'utf8')
    expect(html).toContain('<h2>一、总体情况</h2>')
    expect(html).toContain('（此件公开发布）')
    const styles = strFromU8(
      unzipSync(readFileSync(join(folder, files[0]?.name ?? '')))['word/styles.xml'] ?? new Uint8Array(),
    )
    expect(styles).toContain('w:eastAsia="仿宋"')
    expect(styles).not.toContain('GB2312')
  })

  test('复制到网站后台：网页和文字一起放上剪贴板，说出是不是草稿', async () => {
    const { p, id } = await withDraft()
    const copied = await p.ask('exports.copy', { id })
    expect(copied).toMatchObject({ tables: 3, draft: true })
    const [content] = p.desk.copied
    expect(content?.html.match(/<table /g)).toHaveLength(3)
    expect(content?.html).not.toContain('<html')
    expect(content?.text).toContain('一、本年新收政府信息公开申请数量')
  })

  test('打印年报和空白表；空白表也能存成 Word，一个数也没有', async () => {
    const { p, id } = await withDraft()
    expect(await p.ask('exports.print', { id })).toEqual({ printed: true })
    expect(await p.ask('blank.print', { officeId: 1, year: 2020 })).toEqual({ printed: true })
    const [report = '', blank = ''] = p.desk.printed
    expect(report).toContain('草稿')
    expect(blank).toContain('2020年政府信息公开工作年度报告')
    expect(blank).not.toMatch(/<td[^>]*>[^<\u00a0]/)
    expect(blank).not.toContain('草稿</div>')
    p.desk.folder = newFolder()
    const unprinted = await p.refused('blank.write', { officeId: 1, year: 2021 })
    expect(unprinted.says).toContain('（空白表）.docx”已经写好。')
    expect((await p.refused('blank.print', { officeId: 1, year: 2015 })).says).toContain('没有规定的表格')
    expect((await p.refused('blank.print', { officeId: 9, year: 2021 })).code).toBe('not_found')
  })

  test('没有 PDF 组件的：说明原因，已写好的 Word 也说出来', async () => {
    const { p, id } = await withDraft()
    p.desk.folder = newFolder()
    const refused = await p.refused('exports.write', { id, formats: ['docx', 'pdf'] })
    expect(refused).toMatchObject({
      code: 'no_pdf_engine',
      says: expect.stringMatching(/\.docx”已经写好。/) as string,
    })
    expect((await p.refused('exports.preview', { id })).code).toBe('no_pdf_engine')
  })

  test.skipIf(process.getuid?.() === 0)('不能写的文件夹：说明原因，什么也不留下', async () => {
    const { p, id } = await withDraft()
    const folder = newFolder()
    chmodSync(folder, 0o555)
    p.desk.folder = folder
    expect((await p.refused('exports.write', { id, formats: ['docx'] })).code).toBe('cannot_write')
    expect(readdirSync(folder)).toEqual([])
  })

  test('不存在的文件夹：说明原因', async () => {
    const { p, id } = await withDraft()
    const gone = mkdtempSync(join(newFolder(), 'x'))
    rmSync(gone, { recursive: true })
    p.desk.folder = gone
    expect((await p.refused('exports.write', { id, formats: ['docx'] })).code).toBe('cannot_write')
  })
})

const engine = chromiumPdfEngine({ fontsFolder: join(import.meta.dirname, '../../resources/fonts') })

describe.skipIf(engine === null)('预览（需要本机的 Chromium）', () => {
  let pdf: PdfEngine
  beforeAll(() => {
    if (engine) pdf = engine
  })
  afterAll(async () => {
    await engine?.close()
  })

  test('就是要导出的 PDF', { timeout: 60_000 }, async () => {
    const { p, id } = await withDraft(pdf)
    const preview = await p.ask('exports.preview', { id })
    expect(Buffer.from(preview.pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    p.desk.folder = newFolder()
    const written = await writtenTo(p, { id, formats: ['pdf'] })
    const name = written.files[0]?.name ?? ''
    expect(readFileSync(join(p.desk.folder, name)).equals(preview.pdf)).toBe(true)
  })
})

test('a folder is named as a clerk knows it, never by its path', () => {
  expect(placeName('/home/zhang/Documents/公开年报数据')).toBe('文档/公开年报数据')
  expect(placeName('/data')).toBe('data')
})
