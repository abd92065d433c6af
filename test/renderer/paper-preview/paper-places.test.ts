import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Quote } from '../../../src/core/checks/check.ts'
import { composeDocument } from '../../../src/core/export/compose-document.ts'
import type { Form } from '../../../src/core/forms/form.ts'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import { formatCell } from '../../../src/core/report/cell-value.ts'
import { valueOf } from '../../../src/core/report/report.ts'
import type { Report } from '../../../src/core/report/report.ts'
import { wordsOnly } from '../../../src/core/text/fold.ts'
import { chromiumPdfEngine } from '../../../src/main/export/chromium-pdf-engine.ts'
import { writePdf } from '../../../src/main/export/write-pdf.ts'
import { paperPlaces } from '../../../src/renderer/ui/paper-preview/places/paper-places.ts'
import type { Box, PagePiece } from '../../../src/renderer/ui/pdf-boxes.ts'
import { textOfPage } from '../../../src/renderer/ui/pdf-text.ts'
import { sample2019, sample2021 } from '../../export/sample-reports.ts'
import { fontsFolder } from '../../export/tools.ts'
import { report2021 } from '../../helpers/report-builder.ts'

const engine = chromiumPdfEngine({ fontsFolder })

describe.skipIf(engine === null)(
  'places on the printed pages (a Chromium of this machine prints them)',
  () => {
    const opened: PDFDocumentProxy[] = []
    beforeAll(() => engine?.print('<p>甲'))
    afterAll(async () => {
      for (const pdf of opened) await pdf.loadingTask.destroy()
      await engine?.close()
    })

    /** Prints a report; what stands inside a box of its pages, in letters. */
    const printed = async (form: Form, report: Report) => {
      if (!engine) throw new Error('no engine')
      const bytes = await writePdf(composeDocument(form, report, { draft: true }), engine)
      const pdf: PDFDocumentProxy = await getDocument({ data: bytes, verbosity: 0 }).promise
      opened.push(pdf)
      const pieces: PagePiece[] = []
      for (let n = 1; n <= pdf.numPages; n += 1)
        pieces.push(...(await textOfPage(await pdf.getPage(n))).pieces)
      const within = (box: Box | undefined) =>
        box
          ? pieces
              .filter(p => p.page === box.page && !p.text.includes('草稿'))
              .flatMap(p =>
                [...p.text].map((text, i, all) => ({
                  ...p,
                  text,
                  x: p.x + (p.width * (i + 0.5)) / all.length,
                })),
              )
              .filter(p => p.x > box.x && p.x < box.x + box.width)
              .filter(p => p.y + p.height / 2 > box.y && p.y + p.height / 2 < box.y + box.height)
              .map(p => p.text)
              .join('')
              .trim()
          : 'no box'
      return { pdf, within, places: await paperPlaces(form, report, pdf) }
    }
    const quoteIn = (report: Report, part: 's1' | 's5', words: string): Quote => {
      const paragraphs = report.text.sections[part].flatMap(b => b.paragraphs)
      const paragraph = paragraphs.findIndex(p => p.includes(words))
      return {
        part,
        paragraph,
        start: paragraphs[paragraph]?.indexOf(words) ?? -1,
        length: words.length,
        text: words,
      }
    }

    test.each([
      ['2021', sample2021],
      ['2019', sample2019],
    ])('every cell of the form of %s has a frame around its number and nothing else', async (_, sample) => {
      const { form, report } = sample
      const { places, within } = await printed(form, report)
      const wrong = [...cellsOf(form).keys()].flatMap(id => {
        const expected = formatCell(valueOf(report, id))
        const found = within(places.cells.get(id))
        return found === expected ? [] : [`${id}: ${found}, not ${expected}`]
      })
      expect(wrong).toEqual([])
      expect(places.cells.size).toBe(cellsOf(form).size)
    })

    test('blank cells have their frame where their numbers would stand', async () => {
      const { form, report } = sample2021
      const { places: filled } = await printed(form, report)
      const { places } = await printed(form, { ...report, cells: {} })
      const far = [...filled.cells].flatMap(([id, box]) => {
        const blank = places.cells.get(id)
        const same = blank && blank.x === box.x && Math.abs(blank.y - box.y) < box.height / 8
        return same && blank.page === box.page ? [] : [id]
      })
      expect(far).toEqual([])
      expect(places.cells.size).toBe(200)
    })

    test('quoted words are found in their paragraph, also where it goes over two pages or the text has moved', async () => {
      const long = Array.from(
        { length: 9 },
        (_, i) => `第${i + 1}段主动公开。${'政府信息公开工作'.repeat(20)}，完。`,
      )
      const builder = report2021(2025).section(
        's1',
        ...long.slice(0, 8),
        `${long[8] ?? ''}共公开"信息" 27 条.`,
      )
      const report = builder.build()
      const { places, within } = await printed(builder.form(), report)
      for (const [i] of long.entries()) {
        const words = `第${i + 1}段主动公开`
        expect(places.quote(quoteIn(report, 's1', words)).map(within)).toEqual([words])
      }
      const boxes = places.quote(quoteIn(report, 's1', long[4] ?? ''))
      expect(wordsOnly(boxes.map(within).join(''))).toBe(wordsOnly(long[4] ?? ''))
      expect(
        places
          .quote(quoteIn(report, 's1', '27 条'))
          .map(within)
          .join(''),
      ).toMatch(/^27\s?条$/)
      const moved = { ...quoteIn(report, 's1', '第6段主动公开'), start: 40, paragraph: 2 }
      expect(places.quote(moved).map(within)).toEqual(['第6段主动公开'])
      expect(places.quote({ ...moved, text: '没有印的话', length: 5 })).toEqual([])
    })

    test('title, 导语, 署名 and headings are places as well', async () => {
      const { form, report } = sample2021
      const { places, within } = await printed(form, report)
      const whole = (part: Quote['part'], text: string): Quote => ({
        part,
        paragraph: 0,
        start: 0,
        length: text.length,
        text,
      })
      const at = (part: Quote['part'], text: string) =>
        wordsOnly(places.quote(whole(part, text)).map(within).join(''))
      expect(at('title', report.text.title ?? '')).toBe(wordsOnly(report.text.title ?? ''))
      const first = report.text.preface[0]?.slice(0, 8) ?? ''
      expect(at('preface', first)).toBe(wordsOnly(first))
      expect(at('sign', report.text.signedBy ?? '')).toBe(wordsOnly(report.text.signedBy ?? ''))
      expect(within(places.quote({ ...whole('s4', ''), text: '四' })[0])).toMatch(/^四、政府信息公开/)
      expect(within(places.beginning('s3'))).toMatch(/^三、收到和处理/)
      expect(places.beginning('preface')?.page).toBe(1)
    })
  },
)
