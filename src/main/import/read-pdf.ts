import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Source, SourceBlock } from '../../core/import/blocks.ts'
import { layOut } from './pdf-layout.ts'
import type { PlacedBlock } from './pdf-layout.ts'
import type { PdfPage } from './pdf-page.ts'
import { readPage } from './pdf-page.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { ruledTables } from './pdf-ruled-tables.ts'
import { rulesOf } from './pdf-rules.ts'
import type { PdfBlock } from './pdf-tags.ts'
import { taggedBlocks } from './pdf-tags.ts'
import { ReadError } from './read-error.ts'

const BIGGEST = 100e6
const MOST_PAGES = 500

export interface PdfContent {
  readonly pages: number
  readonly title: string | null
  readonly outline: readonly string[]
  /** By the structure tree where the PDF is tagged, else lines by their place on the page. */
  readonly blocks: readonly PdfBlock[]
  readonly tagged: boolean
}

/**
 * Text and tables of a PDF. Its scripts, forms, fonts and attachments are never run or loaded.
 * @param own written by us, where tags without a table mean that there is none
 * @throws ReadError
 */
export async function readPdf(bytes: Uint8Array, own = false): Promise<PdfContent> {
  if (bytes.length === 0) throw new ReadError('EMPTY_FILE')
  if (bytes.length > BIGGEST) throw new ReadError('FILE_TOO_BIG')
  const pdf = await openPdf(bytes)
  try {
    if (pdf.numPages > MOST_PAGES) throw new ReadError('PDF_TOO_LONG')
    const pages: PdfPage[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await readPage(await pdf.getPage(number)))
    }
    if (pages.every(page => page.pieces.every(piece => piece.text.trim() === ''))) {
      throw new ReadError('PDF_NO_TEXT')
    }
    const byTags = taggedBlocks(pages)
    const placed = isWhole(byTags, pages, own) ? [] : await placedBlocks(pdf, pages)
    const tagged = placed.length === 0
    return {
      pages: pdf.numPages,
      title: titleOf(await pdf.getMetadata()),
      outline: headingsOf(await pdf.getOutline()),
      blocks: tagged ? byTags : paragraphsOf(placed),
      tagged,
    }
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('PDF_BROKEN', error)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/**
 * The tags hold (nearly) all text of the pages and every cell of its tables; page numbers and repeated heads stand
 * outside. Browsers give empty cells no tag.
 */
function isWhole(blocks: readonly PdfBlock[], pages: readonly PdfPage[], own: boolean): boolean {
  const tables = blocks.filter(block => block.is === 'table')
  if ((tables.length === 0 && !own) || !tables.every(table => table.whole)) return false
  const length = (texts: readonly string[]) => texts.join('').replace(/\s/g, '').length
  const inTags = length(pages.flatMap(page => [...page.marked.values()].flat().map(piece => piece.text)))
  return inTags > 0.9 * length(pages.flatMap(page => page.pieces.map(piece => piece.text)))
}

async function placedBlocks(pdf: PDFDocumentProxy, pages: readonly PdfPage[]): Promise<PlacedBlock[]> {
  const blocks: PlacedBlock[] = []
  for (const page of pages) {
    const rules = await rulesOf(await pdf.getPage(page.number), page.upright)
    blocks.push(...layOut(page, ruledTables(rules)))
  }
  return blocks
}

/** The same as the importer takes it. */
export function pdfSource({ blocks, title }: PdfContent): Source {
  return {
    blocks: blocks.map((block, index): SourceBlock => {
      const place = { line: index + 1, page: block.page }
      return block.is === 'table'
        ? { is: 'table', ...place, rows: block.rows }
        : { is: 'line', ...place, text: block.text }
    }),
    ...(title === null ? {} : { pageTitle: title }),
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  try {
    return await getDocument({
      // A copy: pdf.js takes the bytes away from their owner, and wants no Buffer.
      data: Uint8Array.from(bytes),
      cMapUrl: join(home, 'cmaps') + sep,
      cMapPacked: true,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    }).promise
  } catch (error) {
    const protectedFile = error instanceof Error && error.name === 'PasswordException'
    throw new ReadError(protectedFile ? 'PDF_PASSWORD' : 'PDF_BROKEN', error)
  }
}

type Metadata = Awaited<ReturnType<PDFDocumentProxy['getMetadata']>>
type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

const titleOf = ({ info }: Metadata): string | null =>
  'Title' in info && typeof info.Title === 'string' && info.Title !== '' ? info.Title : null

const headingsOf = (outline: Outline | undefined): string[] =>
  (outline ?? []).flatMap(item => [item.title, ...headingsOf(item.items as Outline)])
