import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { toHtml } from '../../src/core/export/to-html.ts'
import { toText } from '../../src/core/export/to-text.ts'
import type { PaperDocument } from '../../src/core/export/document.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { consistencyCode } from '../../src/main/export/consistency-code.ts'
import { sealVisible } from '../../src/main/export/sealed-report.ts'
import { paperOfDraft } from '../../src/main/export/verify-data.ts'
import { verifyDocx, verifyHtml, verifyPdf, verifyText } from '../../src/main/export/verify-export.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { reportInDocx } from '../../src/main/import/report-in-docx.ts'
import { readReportFile } from '../../src/main/import/read-report-file.ts'
import { utf8 } from './round-trip.ts'
import { sample2021 } from './sample-reports.ts'
import { fontsFolder } from './tools.ts'

const { form, report } = sample2021
const linesAfterDate = ['（此件公开发布）', '审核：周文静', '联系人：党政办公室　电话：0000-1234567']
const plain = composeDocument(form, report, { draft: false })
const paper = composeDocument(form, report, { draft: false, sealed: false, linesAfterDate })
const engine = chromiumPdfEngine({ fontsFolder: join(fontsFolder) })
afterAll(async () => {
  await engine?.close()
})

const kinds = [
  {
    kind: 'DOCX with data',
    write: (from: PaperDocument) => writeDocx(from, sealVisible(form, report)),
    verify: verifyDocx,
  },
  { kind: 'DOCX without data', write: (from: PaperDocument) => writeDocx(from), verify: verifyDocx },
  { kind: 'HTML', write: (from: PaperDocument) => utf8(toHtml(from)), verify: verifyHtml },
  {
    kind: 'HTML with true headings',
    write: (from: PaperDocument) => utf8(toHtml(from, 'tags')),
    verify: verifyHtml,
  },
  { kind: 'TXT', write: (from: PaperDocument) => utf8(toText(from)), verify: verifyText },
  ...(engine
    ? [{ kind: 'PDF', write: (from: PaperDocument) => writePdf(from, engine), verify: verifyPdf }]
    : []),
]

describe.each(kinds)('lines after the date in $kind', { timeout: 30_000 }, ({ write, verify }) => {
  it('are printed below the date, compared, and no part of the report that is read back', async () => {
    const bytes = await write(paper)
    expect(await verify(bytes, paper)).toMatchObject({ ok: true, compared: { cells: 200 } })
    const without = await verify(await write(plain), paper)
    expect(without.ok ? '' : without.differences.join('')).toContain('缺少段落“（此件公开发布）”')
    const read = await readReportFile(bytes, '')
    if (!read.ok) throw new Error(read.error.says)
    const back = paperOfDraft(read.draft)
    expect(back.blocks).toEqual(plain.blocks)
    expect(back.sign).toEqual(plain.sign)
    expect(consistencyCode(back)).toBe(consistencyCode(paper))
  })
})

describe('the choices of an office', () => {
  it('leave the data of a Word file whole, and a change in Word is still found', async () => {
    const bytes = await writeDocx(paper, sealVisible(form, report))
    expect((await reportInDocx(bytes))?.changed).toEqual([])
    const other = { ...report.text, signDate: '2026-01-16' }
    const redated = composeDocument(form, { ...report, text: other }, { draft: false, linesAfterDate })
    const changed = await reportInDocx(await writeDocx(redated, sealVisible(form, report)))
    expect(changed?.changed).toContain('sign')
  })

  it('print no line after a date that is not there', () => {
    const undated = { ...report, text: { ...report.text, signDate: null } }
    expect(composeDocument(form, undated, { draft: false, linesAfterDate }).sign?.after).toEqual([])
  })

  it('make true headings of a page on the web, or bold paragraphs that no template restyles', () => {
    const tags = (html: string) => [html.match(/<h2>/g)?.length ?? 0, html.match(/<h3>/g)?.length ?? 0]
    expect(tags(toHtml(paper, 'tags'))).toEqual([6, plain.blocks.filter(b => b.is === 'heading').length - 6])
    expect(tags(toHtml(paper, 'bold'))).toEqual([0, 0])
  })

  it('give a paper without a seal one line above the name, and one with it three', async () => {
    const blanks = async (from: PaperDocument) => {
      const bytes = await writeDocx(from)
      const { strFromU8, unzipSync } = await import('fflate')
      const body = strFromU8(unzipSync(bytes)['word/document.xml']!)
      return body.match(/<w:pStyle w:val="BodyFlush"\/><w:keepNext\/>/g)?.length
    }
    expect([await blanks(plain), await blanks(paper)]).toEqual([3, 1])
  })
})
