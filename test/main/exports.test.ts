import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import type { PdfEngine } from '../../src/main/export/pdf-engine.ts'
import { placeName } from '../../src/main/place-name.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { newFolder } from './library-folder.ts'
import { program } from './program.ts'

async function withDraft(pdf?: PdfEngine) {
  const p = program(newFolder(), { pdf })
  await p.ask('offices.create', { office: liuxi })
  const { summary } = await p.ask('reports.create', { officeId: 1, year: 2021 })
  return { p, id: summary.id }
}

describe('导出', () => {
  test('Word 写到选定的文件夹，读回核对过，窗口只知道名字和代号', async () => {
    const { p, id } = await withDraft()
    const folder = newFolder()
    p.desk.folder = folder
    const written = await p.ask('exports.write', { id, formats: ['docx'] })
    const [file] = written?.files ?? []
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
    const written = await p.ask('exports.write', { id, formats: ['pdf'] })
    const name = written?.files[0]?.name ?? ''
    expect(readFileSync(join(p.desk.folder, name)).equals(preview.pdf)).toBe(true)
  })
})

test('a folder is named as a clerk knows it, never by its path', () => {
  expect(placeName('/home/zhang/Documents/公开年报数据')).toBe('文档/公开年报数据')
  expect(placeName('/data')).toBe('data')
})
