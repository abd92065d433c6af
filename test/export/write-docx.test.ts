import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { readDocx } from '../../src/main/import/read-docx.ts'
import { sample2019, sample2021 } from './sample-reports.ts'

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(m => m[1] ?? m[0])
const paper = (draft = false) => composeDocument(sample2021.form, sample2021.report, { draft })

describe.each([
  ['2021', sample2021],
  ['2019', sample2019],
])('DOCX of the %s form', (_name, { form, report }) => {
  let parts: Record<string, string>
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await writeDocx(composeDocument(form, report, { draft: false }))
    parts = partsOf(bytes)
  })

  it('has tables as wide as the 版心, every row filling the grid', () => {
    const tables = all(parts['word/document.xml']!, /<w:tbl>.*?<\/w:tbl>/gs)
    expect(tables).toHaveLength(3)
    for (const table of tables) {
      const grid = all(table, /<w:gridCol w:w="(\d+)"/g).map(Number)
      expect(grid.reduce((a, b) => a + b, 0)).toBe(8845)
      for (const row of all(table, /<w:tr>.*?<\/w:tr>/gs)) {
        const spans = all(row, /<w:tc>.*?<\/w:tc>/gs).map(cell =>
          Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
        )
        expect(spans.reduce((a, b) => a + b, 0)).toBe(grid.length)
        const widths = all(row, /<w:tcW [^>]*w:w="(\d+)"/g).map(Number)
        expect(widths.reduce((a, b) => a + b, 0)).toBe(8845)
      }
      expect(all(table, /<w:tr>/g)).toHaveLength(all(table, /<w:cantSplit\/>/g).length)
    }
  })

  it('repeats the three head rows of tables three and four', () => {
    const tables = all(parts['word/document.xml']!, /<w:tbl>.*?<\/w:tbl>/gs)
    expect(tables.map(table => all(table, /<w:tblHeader\/>/g).length)).toEqual([0, 3, 3])
  })

  it('has the merged cells of the official form and every value in its place', async () => {
    const tables = (await readDocx(bytes)).flatMap(b => (b.is === 'table' ? [b.rows] : []))
    form.tables.forEach((table, index) => {
      const paperTable = composeDocument(form, report, { draft: false }).blocks.flatMap(b =>
        b.is === 'table' && b.table.id === table.id ? [b.table] : [],
      )[0]!
      for (const cell of paperTable.grid.rows.flat()) {
        const text = cell.cell ? paperTable.values[cell.cell] : cell.text
        for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
          for (let col = cell.col; col < cell.col + cell.colSpan; col += 1) {
            const found = tables[index]![row]![col]!
            expect(found.text.replace(/\s/g, '')).toBe(text)
            expect(found.covered).toBe(row !== cell.row || col !== cell.col)
          }
        }
      }
    })
  })

  it('hints every run as East Asian and keeps every line off 580', () => {
    for (const part of ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml']) {
      const runs = all(parts[part]!, /<w:r>.*?<\/w:r>/gs)
      expect(runs.length).toBeGreaterThan(0)
      expect(runs.filter(run => !run.includes('w:hint="eastAsia"'))).toEqual([])
    }
    expect(Object.values(parts).join('')).not.toContain('w:line="580"')
  })
})

describe('DOCX', () => {
  it('gives the same bytes for the same report, whatever the clock and the time zone', async () => {
    const first = await writeDocx(paper())
    const zone = process.env['TZ']
    process.env['TZ'] = 'Asia/Shanghai'
    await new Promise(resolve => setTimeout(resolve, 1100))
    const second = await writeDocx(paper())
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('sets page, grid and styles to the measures of GB/T 9704', async () => {
    const parts = partsOf(await writeDocx(paper()))
    const body = parts['word/document.xml']!
    expect(body).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz [^>]*w:h="16838"[^>]*w:w="11906"/)
    for (const margin of [
      'w:top="2098"',
      'w:bottom="1984"',
      'w:left="1587"',
      'w:right="1474"',
      'w:footer="1427"',
    ]) {
      expect(body).toContain(margin)
    }
    expect(body).toMatch(/<w:docGrid (?:w:type="lines" w:linePitch="579"|w:linePitch="579" w:type="lines")/)
    const style = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(parts['word/styles.xml']!)![0]
    expect(style('BodyGW')).toContain('w:firstLineChars="200"')
    expect(style('BodyGW')).toContain('<w:spacing w:val="-5"/>')
    for (const id of ['Title', 'TableText', 'TableHead', 'PageNum']) {
      expect(style(id)).toContain('<w:snapToGrid w:val="0"/>')
    }
    expect(style('BodyGW')).not.toContain('snapToGrid')
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
    expect(parts['word/fontTable.xml']).toContain('w:name="仿宋_GB2312"')
    expect(parts['docProps/core.xml']).toContain('2026-01-15T00:00:00Z')
    expect(parts['docProps/core.xml']).toContain('<dc:language>zh-CN</dc:language>')
  })

  it('gives characters outside GB 2312 a face that has them', async () => {
    const body = partsOf(await writeDocx(paper()))['word/document.xml']!
    const faceOf = (char: string) =>
      new RegExp(`<w:r><w:rPr><w:rFonts([^>]*)/></w:rPr><w:t[^>]*>[^<]*${char}`, 'u').exec(body)?.[1]
    expect(faceOf('塅')).toContain('w:eastAsia="仿宋"')
    expect(faceOf('㙦')).toContain('w:eastAsia="仿宋"')
    expect(faceOf('围绕')).not.toContain('w:eastAsia=')
    const text = { ...sample2021.report.text, preface: ['𠅤村'] }
    const rare = await writeDocx(
      composeDocument(sample2021.form, { ...sample2021.report, text }, { draft: false }),
    )
    expect(partsOf(rare)['word/document.xml']).toMatch(
      /w:eastAsia="SimSun-ExtB"[^>]*\/><\/w:rPr><w:t[^>]*>𠅤<\/w:t>/u,
    )
  })

  it('marks a draft, and only a draft, on odd and even pages', async () => {
    const headers = async (draft: boolean) => {
      const parts = partsOf(await writeDocx(paper(draft)))
      return ['word/header1.xml', 'word/header2.xml'].map(part => parts[part]!.includes('string="草稿"'))
    }
    expect(await headers(true)).toEqual([true, true])
    expect(await headers(false)).toEqual([false, false])
  })

  it('writes page numbers right on odd pages and left on even ones', async () => {
    const parts = partsOf(await writeDocx(paper()))
    const rels = parts['word/_rels/document.xml.rels']!
    const footer = (type: string) => {
      const tag = all(parts['word/document.xml']!, /<w:footerReference [^>]*>/g).find(t =>
        t.includes(`w:type="${type}"`),
      )!
      const id = /r:id="(\w+)"/.exec(tag)![1]!
      const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*Target="([^"]+)"`).exec(rels)![1]!
      return parts[`word/${target}`]!
    }
    expect(footer('default')).toContain('<w:jc w:val="right"/>')
    expect(footer('even')).toContain('<w:jc w:val="left"/>')
  })
})
