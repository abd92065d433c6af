import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PDFDocument } from 'pdf-lib'
import { pictureFile, picturesOf } from '../../core/guide/chapter.ts'
import { chapters } from '../../core/guide/guide.ts'
import { chapterMark, guideHtml } from '../../core/guide/guide-html.ts'
import type { PdfEngine } from './pdf-engine.ts'

const PROGRAM = '公开年报'

export interface GuideFacts {
  /** The folder with its pictures. */
  readonly pictures: string
  readonly version: string
  /** ISO date. */
  readonly released: string
}

/**
 * 使用指南 as a PDF by the engine that prints the reports. Printed twice: where the chapters begin is read from the first
 * and stands in the contents of the second. Throws where a chapter has no place in it.
 */
export async function writeGuide(engine: PdfEngine, facts: GuideFacts): Promise<Uint8Array> {
  const { pictures, version, released } = facts
  const shown = await Promise.all(
    picturesOf(chapters).map(async name => {
      const bytes = await readFile(join(pictures, pictureFile(name)))
      return [name, `data:image/webp;base64,${bytes.toString('base64')}`] as const
    }),
  )
  const guide = { chapters, fonts: 'fonts/', pictures: new Map(shown), version, released }
  const first = await engine.print(guideHtml({ ...guide, pages: new Map() }))
  const printed = await engine.print(guideHtml({ ...guide, pages: await chapterPages(first) }))
  return withProperties(printed, released)
}

/** Names the program instead of the browser, and the day of the version instead of now. */
async function withProperties(printed: Uint8Array, released: string): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib')
  const file = await PDFDocument.load(printed, { updateMetadata: false })
  const day = new Date(`${released}T00:00:00Z`)
  file.setCreator(PROGRAM)
  file.setProducer(PROGRAM)
  file.setCreationDate(day)
  file.setModificationDate(day)
  return file.save({ addDefaultPage: false, updateFieldAppearances: false })
}

/** The page on which each chapter begins, by the named places that the links of the contents lead to. */
async function chapterPages(printed: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const { PDFArray, PDFDict, PDFDocument, PDFName } = await import('pdf-lib')
  const file: PDFDocument = await PDFDocument.load(printed, { updateMetadata: false })
  const places = file.catalog.lookup(PDFName.of('Dests'), PDFDict)
  const pages = file.getPages().map(({ ref }) => ref)
  return new Map(
    chapters.map(({ id }) => {
      const page = places.lookup(PDFName.of(chapterMark(id)), PDFArray).get(0)
      const at = pages.findIndex(ref => ref === page)
      if (at < 0) throw new Error(`the chapter ${id} is on no page of the guide`)
      return [id, at + 1]
    }),
  )
}
