import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { exportReport } from '../../src/main/export/export-report.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import type { PdfEngine } from '../../src/main/export/pdf-engine.ts'
import { reportInDocx } from '../../src/main/import/report-in-docx.ts'
import { sample2019, sample2021 } from './sample-reports.ts'
import { fontsFolder } from './tools.ts'

const noBrowser = findChromium() === null
if (noBrowser) console.warn('export to PDF not tested: no Chromium, Chrome or Edge on this machine')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-export-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('exporting a report', () => {
  it('says what was compared and writes what it says', async () => {
    const { files, problems } = await exportReport({ ...sample2021, draft: false, formats: ['docx'], folder })
    expect(problems).toEqual([])
    expect(files).toMatchObject([
      {
        name: '2025-青河县柳溪镇人民政府-政府信息公开工作年度报告.docx',
        format: 'docx',
        compared: { cells: 200, headings: 14, paragraphs: 20 },
      },
    ])
    expect(readFileSync(files[0]!.path)).toHaveLength(files[0]!.bytes)
  })

  it('writes the web page, the text, the workbook and the data with one call, each read back', async () => {
    const formats = ['html', 'txt', 'xlsx', 'json'] as const
    const { files, problems } = await exportReport({ ...sample2021, draft: true, formats, folder })
    expect(problems).toEqual([])
    expect(files.map(file => file.compared.cells)).toEqual([200, 200, 200, 200])
    expect(readdirSync(folder).filter(name => name.includes('草稿'))).toHaveLength(4)
  })

  it('leaves the data out of the Word file where asked, and only there', async () => {
    const word = async (withData?: boolean) => {
      const option = withData === undefined ? {} : { withData }
      const { files } = await exportReport({
        ...sample2021,
        draft: false,
        formats: ['docx'],
        folder,
        ...option,
      })
      return reportInDocx(new Uint8Array(readFileSync(files[0]!.path)))
    }
    expect(await word(false)).toBeNull()
    expect((await word())?.changed).toEqual([])
  })

  it('says 草稿 in the name of a draft', async () => {
    const { files } = await exportReport({ ...sample2019, draft: true, formats: ['docx'], folder })
    expect(files[0]!.name).toBe('2020-青河县柳溪镇人民政府-政府信息公开工作年度报告（草稿）.docx')
  })

  it('writes the DOCX all the same where nothing prints PDF, and says so', async () => {
    const exported = await exportReport({ ...sample2021, draft: false, formats: ['docx', 'pdf'], folder })
    expect(exported.files.map(file => file.format)).toEqual(['docx'])
    expect(exported.problems).toMatchObject([{ code: 'no_pdf_engine' }])
    expect(exported.problems[0]!.says).toContain('没有生成 PDF')
  })

  it.skipIf(noBrowser)('leaves no file where the PDF does not say what the report says', async () => {
    const wrong = '<!doctype html><html lang="zh-CN"><title>另</title><h1>另一份报告</h1></html>'
    const chromium = chromiumPdfEngine({ fontsFolder })!
    const broken: PdfEngine = { print: () => chromium.print(wrong), close: () => chromium.close() }
    try {
      const exported = await exportReport({
        ...sample2021,
        draft: false,
        formats: ['pdf'],
        folder,
        pdf: broken,
      })
      expect(exported.files).toEqual([])
      expect(exported.problems).toMatchObject([{ code: 'mismatch' }])
      expect(readdirSync(folder)).toEqual([])
    } finally {
      await broken.close()
    }
  })

  it('reports a folder that is gone once for each format, and throws nothing', async () => {
    const gone = join(folder, 'gone')
    const { files, problems } = await exportReport({
      ...sample2021,
      draft: false,
      formats: ['docx'],
      folder: gone,
    })
    expect(files).toEqual([])
    expect(problems).toMatchObject([{ code: 'cannot_write' }])
  })

  it.skipIf(noBrowser)('writes both formats with one call', async () => {
    const pdf = chromiumPdfEngine({ fontsFolder })!
    try {
      const formats = ['docx', 'pdf'] as const
      const { files, problems } = await exportReport({ ...sample2019, draft: true, formats, folder, pdf })
      expect(problems).toEqual([])
      expect(files.map(file => file.compared.cells)).toEqual([198, 198])
      expect(readdirSync(folder)).toHaveLength(2)
    } finally {
      await pdf.close()
    }
  })
})
