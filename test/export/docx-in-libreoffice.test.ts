import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { sample2021 } from './sample-reports.ts'
import { has, linesOf, popplerPages, throughLibreOffice } from './tools.ts'

const missing = !has('soffice') || !has('pdftotext')
if (missing) console.warn('layout of the DOCX not tested: LibreOffice or pdftotext is not installed')

describe.skipIf(missing)('the DOCX laid out by LibreOffice', () => {
  it('holds 22 lines of 28 characters and chapter three on one page', { timeout: 120_000 }, async () => {
    const text = { ...sample2021.report.text, preface: ['国'.repeat(1300)] }
    const paper = composeDocument(sample2021.form, { ...sample2021.report, text }, { draft: false })
    const pages = popplerPages(throughLibreOffice(await writeDocx(paper)), '-layout')
    const lines = linesOf(pages[1]!)
    expect(lines).toHaveLength(22)
    expect(new Set(lines.map(line => line.length))).toEqual(new Set([28]))
    const chapter = pages.find(page => page.includes('三、收到和处理'))!
    expect(chapter.replace(/\s/g, '')).toMatch(/四、结转下年度继续办理\d+—\d+—$/)
    expect(pages.at(-1)!.replace(/\s/g, '')).toMatch(/青河县柳溪镇人民政府2026年1月15日/)
  })
})
