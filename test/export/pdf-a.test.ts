import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { consistencyCode } from '../../src/main/export/consistency-code.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import type { PdfEngine } from '../../src/main/export/pdf-engine.ts'
import { srgbProfile } from '../../src/main/export/srgb-profile.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { sample2019, sample2021 } from './sample-reports.ts'
import { fontsFolder, noPreflight, preflight } from './tools.ts'

const noBrowser = findChromium() === null

describe('the colour profile', () => {
  it('says its own length, its kind and where its nine tags stand', () => {
    const profile = Buffer.from(srgbProfile())
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
    expect(profile.readUInt32BE(128)).toBe(9)
    for (let tag = 0; tag < 9; tag += 1) {
      const [at, size] = [profile.readUInt32BE(136 + tag * 12), profile.readUInt32BE(140 + tag * 12)]
      expect(at % 4).toBe(0)
      expect(at + size).toBeLessThanOrEqual(profile.length)
    }
  })
})

describe.skipIf(noBrowser)('a PDF for archives', () => {
  let engine: PdfEngine
  beforeAll(() => {
    engine = chromiumPdfEngine({ fontsFolder })!
  })
  afterAll(() => engine.close())
  const paper = composeDocument(sample2021.form, sample2021.report, { draft: false })

  it(
    'names the program as its maker, and carries the 一致码 and the same properties twice',
    { timeout: 60_000 },
    async () => {
      const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
      const pdf = await writePdf(paper, engine)
      const file = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
      const { info, metadata } = await file.getMetadata()
      const code = consistencyCode(paper)
      expect(info).toMatchObject({
        Title: paper.title.join(''),
        Author: '青河县柳溪镇人民政府',
        Creator: '公开年报',
        Producer: '公开年报',
        Keywords: `一致码 ${code}`,
      })
      expect(metadata?.get('xmp:creatortool')).toBe('公开年报')
      expect(metadata?.get('pdf:producer')).toBe('公开年报')
      expect(metadata?.get('pdfaid:conformance')).toBe('B')
      const bytes = Buffer.from(pdf).toString('latin1')
      expect(bytes).not.toMatch(/Chrome|Skia|\/ObjStm/)
      expect(bytes).toMatch(/^%PDF-1\.4/)
    },
  )

  it.skipIf(noPreflight)(
    'is valid PDF/A-1b to PDFBox Preflight, in both forms, as a draft and with rare characters; a plain print is not',
    { timeout: 60_000 },
    async () => {
      const rare = { ...sample2021.report.text, preface: ['㙦䶮𠅤塅垚祎玥㮾①②㈠——……“”※★○℃'.repeat(5)] }
      const papers = [
        paper,
        composeDocument(sample2019.form, sample2019.report, { draft: true }),
        composeDocument(sample2021.form, { ...sample2021.report, text: rare }, { draft: false }),
      ]
      const files: Uint8Array[] = []
      for (const each of papers) files.push(await writePdf(each, engine))
      expect(preflight(files)).toBe('valid\nvalid\nvalid')
      expect(preflight([await engine.print('<!doctype html><p>甲')])).toMatch(/^not valid/)
    },
  )
})
