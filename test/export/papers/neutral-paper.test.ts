import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composePaper } from '../../../src/core/export/papers/compose-paper.ts'
import {
  caption,
  centred,
  figure,
  head,
  label,
  paperTable,
  words,
} from '../../../src/core/export/papers/paper-table.ts'
import type { TablePlan } from '../../../src/core/export/papers/paper-table.ts'
import { chromiumPdfEngine } from '../../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../../src/main/export/find-chromium.ts'
import type { PdfEngine } from '../../../src/main/export/pdf-engine.ts'
import { verifyDocx, verifyPdf } from '../../../src/main/export/verify-export.ts'
import { writeDocx } from '../../../src/main/export/write-docx.ts'
import { writePdf } from '../../../src/main/export/write-pdf.ts'
import { readPdf } from '../../../src/main/import/read-pdf.ts'
import { fontsFolder, has, popplerPages, throughLibreOffice } from '../tools.ts'

const noBrowser = findChromium() === null
const noPoppler = !has('pdftotext')
const noOffice = !has('soffice')

const heads = [head('规则'), head('内容'), head('件数')]
const list = (rows: number, ids = ''): TablePlan => ({
  id: 'list',
  name: '清单',
  widths: [1500, 5845, 1500],
  headRows: 1,
  flows: true,
  rows: [
    heads,
    ...Array.from({ length: rows }, (_, i) => [
      label(`T3-${i + 1}${ids}`),
      words(
        `第${i + 1}条：“本年新收”加“上年结转”应等于办理结果总计加“结转下年度”，现在相差${i + 1}件，请核对。\n说明：已核实。`,
      ),
      figure(String(i)),
    ]),
    [caption('合计', { cols: 3 })],
    [label('核对人', { rows: 2 }), centred('甲'), words('')],
    [words('乙', { cols: 2 })],
  ],
})
const paper = (rows: number, ids = '') =>
  composePaper({
    title: '青河县柳溪镇人民政府2025年政府信息公开工作年度报告校验报告',
    office: '青河县柳溪镇人民政府',
    year: 2025,
    date: '2026-01-15',
    kind: 'test',
    name: '校验报告',
    parts: [
      { is: 'heading', level: 1, text: '一、清单' },
      { is: 'paragraph', text: '以下各条均已核实。' },
      { is: 'table', table: list(rows, ids) },
    ],
  })

describe('a table of words', () => {
  it('puts cells into the columns that merged ones leave free', () => {
    const { grid } = paperTable(list(1))
    expect(grid.rows.at(-1)).toMatchObject([{ row: 4, col: 1, colSpan: 2, text: '乙' }])
    expect(grid.headRows).toBe(1)
  })

  it('throws where a row does not fill the columns, or fills too many', () => {
    const table = (row: TablePlan['rows'][number]) => paperTable({ ...list(0), rows: [heads, row] })
    expect(() => table([words('少一格', { cols: 2 })])).toThrow('row 2 does not fill')
    expect(() => table([words('多一格', { cols: 4 })])).toThrow('row 2 has no room')
    expect(() => paperTable({ ...list(0), widths: [1, 2, 3] })).toThrow('wide')
  })

  it('keeps two tables apart', () => {
    const table = { is: 'table', table: list(0) } as const
    const plan = { title: '甲', office: '乙', year: 2025, date: '2026-01-01', kind: 'test', name: '校验报告' }
    expect(() => composePaper({ ...plan, parts: [table, table] })).toThrow('right after another table')
  })
})

describe('DOCX of a paper beside the report', () => {
  it('reads back equal, short and long, and a lost row is found out', async () => {
    for (const rows of [3, 80]) {
      const bytes = await writeDocx(paper(rows))
      expect(await verifyDocx(bytes, paper(rows))).toEqual({
        ok: true,
        compared: { cells: rows * 2 + 3, headings: 2, paragraphs: 1 },
      })
      expect((await verifyDocx(bytes, paper(rows + 1))).ok).toBe(false)
    }
    expect(Buffer.compare(await writeDocx(paper(3)), await writeDocx(paper(3)))).toBe(0)
  })

  it.skipIf(noOffice || noPoppler)(
    'goes on over the page with its heads again',
    { timeout: 120_000 },
    async () => {
      const pages = popplerPages(throughLibreOffice(await writeDocx(paper(40))), '-layout')
      expect(pages.length).toBeGreaterThan(1)
      expect(pages.filter(page => /规则\s+内容\s+件数/.test(page))).toHaveLength(pages.length)
    },
  )
})

describe.skipIf(noBrowser)('PDF of a paper beside the report', () => {
  let engine: PdfEngine
  beforeAll(() => {
    engine = chromiumPdfEngine({ fontsFolder })!
  })
  afterAll(() => engine.close())

  it('reads back equal, short and long, and a changed word is found out', { timeout: 60_000 }, async () => {
    for (const rows of [3, 80]) {
      const bytes = await writePdf(paper(rows), engine)
      expect(await verifyPdf(bytes, paper(rows))).toMatchObject({ ok: true })
      expect((await verifyPdf(bytes, paper(rows, 'x'))).ok).toBe(false)
    }
    expect((await readPdf(await writePdf(paper(3), engine))).tagged).toBe(true)
  })

  it.skipIf(noPoppler)('goes on over the page with its heads again', { timeout: 60_000 }, async () => {
    const pages = popplerPages(await writePdf(paper(40), engine), '-layout')
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.filter(page => /规则\s+内容\s+件数/.test(page))).toHaveLength(pages.length)
  })
})
