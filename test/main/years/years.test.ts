import { unzipSync, strFromU8 } from 'fflate'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { compareYears } from '../../../src/core/years/compare-years.ts'
import { composeYears } from '../../../src/core/years/years-paper.ts'
import { writeFiles } from '../../../src/main/export/write-files.ts'
import { chromiumPdfEngine } from '../../../src/main/export/chromium-pdf-engine.ts'
import { readXlsx } from '../../../src/main/export/read-xlsx.ts'
import { verifyPdf } from '../../../src/main/export/verify-export.ts'
import { writePdf } from '../../../src/main/export/write-pdf.ts'
import { paperLook } from '../../../src/main/years/chart-look.ts'
import { drawCharts } from '../../../src/main/years/draw-chart.ts'
import { verifyYearsXlsx } from '../../../src/main/years/verify-years-xlsx.ts'
import { yearsFiles } from '../../../src/main/years/years-files.ts'
import { writeYearsXlsx } from '../../../src/main/years/write-years-xlsx.ts'
import { sampleYears } from '../../core/years/sample-years.ts'
import { liuxi } from '../../helpers/report-builder.ts'
import { fontsFolder, preflight, noPreflight } from '../../export/tools.ts'
import { newFolder } from '../library-folder.ts'
import { program } from '../program.ts'

const compared = compareYears('青河县柳溪镇人民政府', sampleYears)
const engine = chromiumPdfEngine({ fontsFolder })
afterAll(async () => {
  await engine?.close()
})

describe('历年对比的文件', () => {
  test('Excel：每组一张表，数是数，增减率是比例，缺的说缺；没有公式；两次字节相同', async () => {
    const evil = compareYears('=HYPERLINK("x")', sampleYears)
    const bytes = await writeYearsXlsx(evil)
    expect(await writeYearsXlsx(evil)).toEqual(bytes)
    const book = await readXlsx(bytes)
    expect([...book.keys()]).toEqual([
      '说明',
      '申请量',
      '办理结果构成',
      '行政复议',
      '行政诉讼',
      '行政规范性文件',
    ])
    const texts = (sheet: string, row: number) => book.get(sheet)?.[row]?.map(({ text }) => text)
    expect(texts('说明', 1)).toEqual(['单位', '=HYPERLINK("x")'])
    expect(texts('申请量', 0)?.slice(0, 7)).toEqual(['年度', '状态', '格式', '本年新收', '', '', '上年结转'])
    expect(texts('申请量', 5)?.slice(0, 4)).toEqual(['2022', '缺', '', '缺'])
    expect(texts('申请量', 8)?.slice(0, 6)).toEqual(['2025', '草稿', '2021 版格式', '13', '3', '0.3'])
    expect(texts('行政规范性文件', 2)?.slice(0, 7)).toEqual([
      '2019',
      '已归档',
      '2019 版格式',
      '4',
      '',
      '',
      '无对应项',
    ])
    const parts = unzipSync(bytes)
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    expect(sheet).toMatch(/<c r="D9"[^>]*><v>13<\/v>/)
    expect(
      Object.entries(parts).filter(([name, part]) => /sheet\d/.test(name) && strFromU8(part).includes('<f')),
    ).toEqual([])
  })

  test('Excel 里改了一个数，核对就不过', async () => {
    const other = compareYears(
      '青河县柳溪镇人民政府',
      sampleYears.filter(({ report }) => report.year !== 2024),
    )
    const verdict = await verifyYearsXlsx(await writeYearsXlsx(other), compared)
    expect(verdict.ok).toBe(false)
    expect(await verifyYearsXlsx(await writeYearsXlsx(compared), compared)).toMatchObject({ ok: true })
  })

  test('Word 只有表，读回逐格一致', async () => {
    const folder = newFolder()
    const wanted = await yearsFiles(compared, { formats: ['docx'], fonts: 'windows', pdf: undefined })
    const { files, problems } = await writeFiles(wanted, { folder })
    expect(problems).toEqual([])
    expect(files[0]?.name).toBe('2025-青河县柳溪镇人民政府-政府信息公开历年对比（2019至2025）.docx')
    expect(files[0]?.compared.cells).toBeGreaterThan(190)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test.skipIf(engine === null)(
    'PDF 有图有表：图有名称，读回一致，字节相同，是 PDF/A-1b',
    { timeout: 60_000 },
    async () => {
      const paper = composeYears(compared, await drawCharts(compared, paperLook))
      const pdf = await writePdf(paper, engine!)
      expect(Buffer.compare(pdf, await writePdf(paper, engine!))).toBe(0)
      expect(await verifyPdf(pdf, paper)).toMatchObject({ ok: true })
      expect(
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/S \/Figure/g),
      ).toHaveLength(5)
      const { results: _, ...fewer } = await drawCharts(compared, paperLook)
      expect((await verifyPdf(pdf, composeYears(compared, fewer))).ok).toBe(false)
      if (!noPreflight) expect(preflight([pdf])).toBe('valid')
    },
  )
})

describe('历年对比的调用', () => {
  async function withYears() {
    const p = program(newFolder())
    await p.ask('offices.create', { office: liuxi })
    for (const year of [2021, 2022]) {
      const { summary } = await p.ask('reports.create', { officeId: 1, year })
      if (year === 2021) {
        await p.ask('reports.saveSteps', {
          id: summary.id,
          steps: [{ id: 's', kind: 'edit', edits: [] }],
        })
      }
    }
    return p
  }

  test('一年也没有的、只有一年的：列得出，写不了', async () => {
    const p = program(newFolder())
    await p.ask('offices.create', { office: liuxi })
    expect(await p.ask('years.overview', { officeId: 1 })).toMatchObject({ stored: [], told: null })
    await p.ask('reports.create', { officeId: 1, year: 2021 })
    expect((await p.ask('years.overview', { officeId: 1 })).stored).toEqual([2021])
    p.desk.folder = newFolder()
    expect((await p.refused('years.write', { officeId: 1, formats: ['xlsx'] })).code).toBe('bad_input')
    expect((await p.refused('years.overview', { officeId: 9 })).code).toBe('not_found')
  })

  test('两年的：给出数、话和图；写到选定的文件夹', async () => {
    const p = await withYears()
    const overview = await p.ask('years.overview', { officeId: 1 })
    expect(overview.stored).toEqual([2021, 2022])
    expect(overview.compared.groups.map(({ id }) => id)).toContain('results')
    const folder = newFolder()
    expect(await p.ask('years.write', { officeId: 1, formats: ['xlsx'] })).toBeNull()
    p.desk.folder = folder
    const written = await p.ask('years.write', { officeId: 1, formats: ['xlsx', 'docx'] })
    if (written?.is !== 'written') throw new Error(JSON.stringify(written))
    expect(readdirSync(folder).sort()).toEqual(written.files.map(({ name }) => name).sort())
    expect(JSON.stringify(written)).not.toContain(folder)
    const [file] = written.files
    expect(readFileSync(join(folder, file?.name ?? '')).length).toBe(file?.bytes)
    expect((await p.refused('years.write', { officeId: 1, formats: ['pdf'] })).code).toBe('no_pdf_engine')
    const asks = await p.ask('years.write', { officeId: 1, formats: ['xlsx'] })
    expect(asks).toMatchObject({ is: 'asks', existing: [{ name: file?.name }] })
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('打印的就是 PDF 那几页，有图；不足两年的不打印', async () => {
    const p = await withYears()
    expect(await p.ask('years.print', { officeId: 1 })).toEqual({ printed: true })
    expect(p.desk.printed[0]).toContain('历年对比')
    expect((await p.refused('years.print', { officeId: 1, fromYear: 2022 })).code).toBe('bad_input')
  })
})
