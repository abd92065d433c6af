import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import type { PaperDocument } from '../../src/core/export/document.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import type { PdfEngine } from '../../src/main/export/pdf-engine.ts'
import { verifyPdf } from '../../src/main/export/verify-export.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { readPdf } from '../../src/main/import/read-pdf.ts'
import { sample2019, sample2021 } from './sample-reports.ts'
import { fontsFolder, has, linesOf, popplerPages } from './tools.ts'

const noBrowser = findChromium() === null
if (noBrowser) console.warn('PDF tests skipped: no Chromium, Chrome or Edge on this machine')
const noPoppler = !has('pdftotext')
if (noPoppler) console.warn('tests of the PDF by poppler skipped: pdftotext is not installed')

const paper = (draft = false) => composeDocument(sample2021.form, sample2021.report, { draft })
const withText = (preface: string[]) =>
  composeDocument(
    sample2021.form,
    { ...sample2021.report, text: { ...sample2021.report.text, preface } },
    { draft: false },
  )

describe.skipIf(noBrowser)('PDF', () => {
  let engine: PdfEngine
  let pdf: Uint8Array
  beforeAll(async () => {
    engine = chromiumPdfEngine({ fontsFolder })!
    pdf = await writePdf(paper(), engine)
  })
  afterAll(() => engine.close())

  it('is tagged, titled, and has the headings as its outline', async () => {
    const content = await readPdf(pdf)
    expect(content.tagged).toBe(true)
    expect(content.title).toBe('青河县柳溪镇人民政府2025年政府信息公开工作年度报告')
    const headings = paper().blocks.flatMap(b => (b.is === 'heading' ? [b.text] : []))
    expect(content.outline).toEqual([content.title, ...headings])
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang \(zh-CN\)/)
  })

  it('gives the same bytes for the same report, printed first or later', async () => {
    await writePdf(withText(['另一份报告。']), engine)
    expect(Buffer.compare(pdf, await writePdf(paper(), engine))).toBe(0)
    expect(Buffer.from(pdf).toString('latin1')).toContain("/CreationDate (D:20260115000000+00'00')")
  })

  it('embeds the bundled faces and no other', () => {
    const names = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g),
    ].map(m => m[1])
    expect([...new Set(names)].sort()).toEqual([
      'LXGWWenKaiGBLite-Regular',
      'LiberationSerif',
      'NotoSansSC-Medium',
      'NotoSerifSC-Bold',
      'NotoSerifSC-Regular',
      'ZhuqueFangsong-Regular',
    ])
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/\/Subtype \/Type3/)
  })

  it('names every glyph by its own character: no radical, no vertical mark in the text layer', async () => {
    // Our own reader would fold radicals back, so pdf.js is asked directly.
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const file = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
    let text = ''
    for (let number = 1; number <= file.numPages; number += 1) {
      const { items } = await (await file.getPage(number)).getTextContent({ disableNormalization: true })
      text += items.map(item => ('str' in item ? item.str : '')).join('')
    }
    expect(text).toContain('行政')
    expect(text.match(/[\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe4f]/g)).toBeNull()
  })

  it.skipIf(noPoppler)('shows poppler every cell in its row', () => {
    const squash = (text: string) => text.replace(/\s+/g, '')
    const words = popplerPages(pdf, '-layout')
      .map(page => page.replace(/[ \t]+/g, ' '))
      .join('\n')
    const table = paper().blocks.flatMap(b => (b.is === 'table' && b.table.id === 't3' ? [b.table] : []))[0]!
    for (const row of table.grid.rows.slice(3)) {
      const numbers = row.flatMap(cell => (cell.cell ? [table.values[cell.cell]!] : []))
      expect(words).toContain(numbers.join(' '))
    }
    expect(squash(words)).toContain('一、总体情况（一）主动公开')
  })

  it.skipIf(noPoppler)('holds 22 lines of 28 characters', async () => {
    const long = await writePdf(withText(['国'.repeat(1300)]), engine)
    const [, second] = popplerPages(long, '-layout')
    const lines = linesOf(second!)
    expect(lines).toHaveLength(22)
    expect(new Set(lines.map(line => line.length))).toEqual(new Set([28]))
  })

  it.skipIf(noPoppler)('keeps chapter three on one page and numbers the pages', () => {
    const pages = popplerPages(pdf, '-layout')
    const chapter = pages.find(page => page.includes('三、收到和处理'))!
    expect(chapter.replace(/\s/g, '')).toMatch(/四、结转下年度继续办理[\d]+—\d+—$/)
    pages.forEach((page, index) => expect(page.replace(/\s/g, '')).toMatch(new RegExp(`—${index + 1}—$`)))
  })

  it.skipIf(noPoppler)('marks every page of a draft, and none of a final report', async () => {
    const draft = popplerPages(await writePdf(paper(true), engine))
    expect(draft.filter(page => !page.replace(/\s/g, '').includes('草稿'))).toEqual([])
    expect(popplerPages(pdf).join('').replace(/\s/g, '')).not.toContain('草稿')
  })

  it('reads back equal: both forms, a draft with blank cells, numbers of seven digits', async () => {
    const blank = { ...sample2021.report, cells: {} }
    const large = Object.fromEntries(
      Object.entries(sample2021.report.cells).map(([id, cell]) => [id, { ...cell, value: 1_234_567 }]),
    )
    const papers: PaperDocument[] = [
      composeDocument(sample2019.form, sample2019.report, { draft: false }),
      composeDocument(sample2021.form, blank, { draft: true }),
      composeDocument(sample2021.form, { ...sample2021.report, cells: large }, { draft: false }),
      withText(Array.from({ length: 40 }, (_, i) => `第${i + 1}段：${'政府信息公开'.repeat(30)}。`)),
    ]
    for (const each of papers) {
      const verdict = await verifyPdf(await writePdf(each, engine), each)
      expect(verdict).toMatchObject({ ok: true })
    }
  })

  it('lets nothing reach the network or the disk', async () => {
    const html =
      '<!doctype html><p>甲</p><img src="https://example.com/a.png"><img src="file:///etc/hostname">'
    const printed = await engine.print(html)
    expect((await readPdf(printed)).blocks).toEqual([{ is: 'text', role: 'P', page: 1, text: '甲' }])
  })
})

describe.skipIf(noBrowser)('a browser that fails', () => {
  it('is said and not waited for', async () => {
    const engine = chromiumPdfEngine({ fontsFolder, program: process.execPath })!
    await expect(engine.print('<p>甲')).rejects.toThrow('browser has ended')
    await engine.close()
    const missing = chromiumPdfEngine({ fontsFolder, program: '/nowhere/chromium' })!
    await expect(missing.print('<p>甲')).rejects.toThrow('browser has ended')
    await missing.close()
  })

  it.skipIf(process.platform !== 'linux')('is replaced for the next page', async () => {
    const engine = chromiumPdfEngine({ fontsFolder })!
    try {
      await engine.print('<p>甲')
      for (const pid of browsersOf(process.pid)) process.kill(pid, 'SIGKILL')
      await expect(engine.print('<p>乙')).rejects.toThrow()
      expect((await readPdf(await engine.print('<p>丙'))).blocks).toEqual([
        { is: 'text', role: 'P', page: 1, text: '丙' },
      ])
    } finally {
      await engine.close()
    }
  })
})

/** Browsers that were started by a process for printing. */
const browsersOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        const parentOf = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return parentOf === String(parent) && command.includes('nianbao-print-')
      } catch (error) {
        // Gone between the listing and the look.
        if (error instanceof Error && 'code' in error) return false
        throw error
      }
    })
    .map(Number)
