import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PaperDocument } from '../../../src/core/export/document.ts'
import { reportPapers } from '../../../src/core/export/papers/report-papers.ts'
import { chromiumPdfEngine } from '../../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../../src/main/export/find-chromium.ts'
import type { PdfEngine } from '../../../src/main/export/pdf-engine.ts'
import { verifyDocx, verifyPdf } from '../../../src/main/export/verify-export.ts'
import { writeDocx } from '../../../src/main/export/write-docx.ts'
import { writePdf } from '../../../src/main/export/write-pdf.ts'
import { report2021 } from '../../helpers/report-builder.ts'
import { fontsFolder, has, noPreflight, popplerPages, preflight, throughLibreOffice } from '../tools.ts'
import { brokenChain, factsOf, usualYear } from './filled-facts.ts'

const noBrowser = findChromium() === null
const noPoppler = !has('pdftotext')
const noOffice = !has('soffice')

const usual = factsOf(usualYear(), { explain: { most: 2, note: '已核对。' } })
const before = [report2021(2022), report2021(2023)]
const explain = { most: 2, note: '已与县档案馆、县司法局核对，数字无误。' }
const busy = factsOf(brokenChain(), { before, explain, settings: { deadline: '01-20' } })
/** Sixty explained findings: every paper that lists them needs more pages. */
const crowded = (() => {
  const [finding] = busy.findings
  if (!finding) throw new Error('the broken chain breaks nothing')
  const findings = Array.from({ length: 60 }, (_, i) => ({
    ...finding,
    severity: 'warning' as const,
    fingerprint: `f${String(i)}`,
  }))
  return { ...busy, findings, notes: new Map(findings.map(f => [f.fingerprint, explain.note])) }
})()
const papers = Object.entries({ usual, busy }).flatMap(([name, facts]) =>
  Object.entries(reportPapers).map(([kind, compose]): [string, PaperDocument] => [
    `${name} ${kind}`,
    compose(facts),
  ]),
)
const long: [string, PaperDocument][] = [
  ['approval', reportPapers.approval(crowded)],
  ['checks', reportPapers.checks(crowded)],
]
const repeated = /规则\s+校验内容/

describe('papers that go with a report, as DOCX', () => {
  it.each([...papers, ...long])('%s reads back equal and has the same bytes twice', async (_, paper) => {
    const bytes = await writeDocx(paper)
    expect(await verifyDocx(bytes, paper)).toMatchObject({ ok: true })
    expect(Buffer.compare(bytes, await writeDocx(paper))).toBe(0)
  })

  it.skipIf(noOffice || noPoppler)(
    'stand on one page each in LibreOffice',
    { timeout: 120_000 },
    async () => {
      for (const [name, paper] of papers) {
        expect([name, popplerPages(throughLibreOffice(await writeDocx(paper))).length]).toEqual([name, 1])
      }
    },
  )
})

describe.skipIf(noBrowser)('papers that go with a report, as PDF', () => {
  let engine: PdfEngine
  beforeAll(() => {
    engine = chromiumPdfEngine({ fontsFolder })!
  })
  afterAll(() => engine.close())

  const written: Uint8Array[] = []

  it.each(papers)(
    '%s reads back equal, on one page, with the same bytes twice',
    { timeout: 60_000 },
    async (_, paper) => {
      const bytes = await writePdf(paper, engine)
      expect(await verifyPdf(bytes, paper)).toMatchObject({ ok: true })
      expect(Buffer.compare(bytes, await writePdf(paper, engine))).toBe(0)
      if (!noPoppler) expect(popplerPages(bytes)).toHaveLength(1)
      written.push(bytes)
    },
  )

  it.each(long)(
    'a long %s goes on with its heads, the signatures on the first page',
    { timeout: 60_000 },
    async (_, paper) => {
      const bytes = await writePdf(paper, engine)
      expect(await verifyPdf(bytes, paper)).toMatchObject({ ok: true })
      written.push(bytes)
      if (noPoppler) return
      const pages = popplerPages(bytes, '-layout')
      expect(pages.length).toBeGreaterThan(2)
      expect(pages.filter(page => repeated.test(page))).toHaveLength(pages.length)
      if (paper.title.join('').endsWith('送审单')) expect(pages[0]).toContain('签发')
    },
  )

  it('has the report’s 一致码 in its properties', { timeout: 60_000 }, async () => {
    const paper = reportPapers.approval(usual)
    const bytes = await writePdf(paper, engine)
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const { info } = await (await getDocument({ data: bytes.slice(), verbosity: 0 }).promise).getMetadata()
    expect(info).toMatchObject({ Keywords: `一致码 ${usual.code}`, Title: paper.title.join('') })
  })

  it.skipIf(noPreflight)('is valid PDF/A-1b to PDFBox Preflight, each of them', { timeout: 60_000 }, () => {
    expect(written).toHaveLength(papers.length + long.length)
    expect(preflight(written)).toBe(written.map(() => 'valid').join('\n'))
  })
})
