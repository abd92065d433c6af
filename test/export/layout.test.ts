import { parse } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import type { PaperDocument } from '../../src/core/export/document.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import { draftToInterchange, reportFromInterchange } from '../../src/core/import/to-interchange.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import type { PdfEngine } from '../../src/main/export/pdf-engine.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { printsWithoutOverflow } from './layout-property.ts'
import type { RenderedPage } from './layout.ts'
import { lonelyHeadings, lonelySignature, overflows, renderedPages } from './layout.ts'
import { randomPaper } from './random-paper.ts'
import { noRealReports, realReports } from '../helpers/real-reports.ts'
import { draftOf, imported } from './real-reports.ts'
import { sample2019, sample2021 } from './sample-reports.ts'
import { allThroughLibreOffice, fontsFolder, has } from './tools.ts'

const noBrowser = findChromium() === null
if (noBrowser) console.warn('layout of the PDF not measured: no Chromium, Chrome or Edge on this machine')
const noOffice = !has('soffice')
if (noOffice) console.warn('layout of the DOCX not measured: LibreOffice is not installed')
if (noRealReports) console.warn(`drafts of real reports not measured: ${noRealReports}`)

/** Both samples, random reports, each real report as it was published, and a draft made from it. */
async function papers(): Promise<PaperDocument[]> {
  const random = fc.sample(randomPaper, { numRuns: 3, seed: 20_260_115 })
  const made = [sample2021, sample2019, ...random].map(({ form, report }) =>
    composeDocument(form, report, { draft: false }),
  )
  for (const name of realReports) {
    const draft = await draftOf(name)
    made.push(composeDocument(draft.form, draft.report, { draft: true }))
    const published = reportFromInterchange(draftToInterchange(await imported(name)))
    made.push(composeDocument(formById(published.formId), published, { draft: false }))
  }
  return made
}

describe.skipIf(noBrowser)('the printed page', () => {
  let engine: PdfEngine
  beforeAll(() => {
    engine = chromiumPdfEngine({ fontsFolder })!
  })
  afterAll(() => engine.close())

  it('of a random report overflows nowhere and reads back equal', { timeout: 90_000 }, async () => {
    await printsWithoutOverflow(engine, 10)
  })

  it('is said to overflow where a cell holds more than it can', async () => {
    const paper = composeDocument(sample2021.form, sample2021.report, { draft: false })
    const wide = {
      ...paper,
      blocks: paper.blocks.map(block =>
        block.is === 'table' && block.table.id === 't3'
          ? {
              ...block,
              table: { ...block.table, values: { ...block.table.values, 't3.new.np': '12345678901234567' } },
            }
          : block,
      ),
    }
    expect(overflows(await renderedPages(await writePdf(wide, engine)))[0]).toContain('runs over a rule')
  })

  it.skipIf(noOffice)(
    'is as many pages as LibreOffice makes of the DOCX; no text leaves its cell, no heading ends a page in either',
    { timeout: 240_000 },
    async () => {
      const all = await papers()
      const docx: Uint8Array[] = []
      for (const paper of all) docx.push(await writeDocx(paper))
      const office = allThroughLibreOffice(docx, 'pdf')
      for (const [index, paper] of all.entries()) {
        const pages = {
          pdf: await renderedPages(await writePdf(paper, engine)),
          docx: await renderedPages(office[index]!),
        }
        expect({
          of: paper.title.join(''),
          pages: pages.docx.length,
          lonely: [...lonelyHeadings(pages.pdf, paper), ...lonelyHeadings(pages.docx, paper)],
          signature: [pages.pdf, pages.docx].some(each => lonelySignature(each, paper)),
          over: [...overflows(pages.pdf), ...overflows(pages.docx)],
          broken: pages.docx.filter(tableThree).length,
        }).toEqual({
          of: paper.title.join(''),
          pages: pages.pdf.length,
          lonely: [],
          signature: false,
          over: [],
          broken: 1,
        })
      }
    },
  )

  it('is said to have a lonely heading where it has one', () => {
    const paper = composeDocument(sample2021.form, sample2021.report, { draft: false })
    const page = (...lines: string[]): RenderedPage => ({ boxes: [], rules: [], lines })
    const pages = [page('本年度', '五、存在的主要问题及改进情况'), page('（一）存在的主要问题')]
    expect(lonelyHeadings(pages, paper)).toEqual(['“五、存在的主要问题及改进情况” at the foot of page 1'])
  })
})

/** The head of table three, which is repeated on each page that the table takes. */
const tableThree = ({ lines }: RenderedPage): boolean => lines.some(line => line.includes('申请人情况'))

type Element = DefaultTreeAdapterMap['element']

const elements = (node: DefaultTreeAdapterMap['node'], name: string): Element[] =>
  ('childNodes' in node ? node.childNodes : []).flatMap(child => [
    ...('tagName' in child && child.tagName === name ? [child] : []),
    ...elements(child, name),
  ])
const textOf = (node: DefaultTreeAdapterMap['node']): string =>
  'value' in node ? node.value : ('childNodes' in node ? node.childNodes : []).map(textOf).join('')
const span = (cell: Element, name: string): number =>
  Number(cell.attrs.find(a => a.name === name)?.value ?? 1)

/** A table of the page that LibreOffice makes, its spans laid out on a grid: every place has the text of its cell. */
function spread(table: Element): string[][] {
  const grid: string[][] = []
  elements(table, 'tr').forEach((row, r) => {
    let column = 0
    for (const cell of elements(row, 'td')) {
      while (grid[r]?.[column] !== undefined) column += 1
      for (let down = 0; down < span(cell, 'rowspan'); down += 1) {
        for (let across = 0; across < span(cell, 'colspan'); across += 1) {
          const line = (grid[r + down] ??= [])
          line[column + across] = textOf(cell).replace(/\s+/g, '')
        }
      }
    }
  })
  return grid
}

describe.skipIf(noOffice)('the tables of the DOCX as LibreOffice reads them', () => {
  it('hold every cell in its place', { timeout: 120_000 }, async () => {
    const all = [sample2021, sample2019].map(({ form, report }) =>
      composeDocument(form, report, { draft: false }),
    )
    const docx: Uint8Array[] = []
    for (const paper of all) docx.push(await writeDocx(paper))
    allThroughLibreOffice(docx, 'html').forEach((html, index) => {
      const read = elements(parse(new TextDecoder().decode(html)), 'table').map(spread)
      const tables = all[index]!.blocks.flatMap(block => (block.is === 'table' ? [block.table] : []))
      expect(read).toHaveLength(tables.length)
      tables.forEach((table, t) => {
        for (const cell of table.grid.rows.flat()) {
          const text = (cell.cell === undefined ? cell.text : table.values[cell.cell]!).replace(/\s+/g, '')
          for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
            const found = read[t]![row]!.slice(cell.col, cell.col + cell.colSpan)
            expect([table.id, row, cell.col, found]).toEqual([table.id, row, cell.col, found.map(() => text)])
          }
        }
      })
    })
  })
})
