import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Quote } from '../../../../core/checks/check.ts'
import type { Form } from '../../../../core/forms/form.ts'
import type { Report } from '../../../../core/report/report.ts'
import type { Box } from '../../pdf-boxes.ts'
import { cellPlaces } from './cell-places.ts'
import { lettersOf, linesAround } from './letters.ts'
import { printedParts } from './printed-parts.ts'
import { quotePlace } from './quote-places.ts'
import { sourceParagraphs } from './source-paragraphs.ts'
import { taggedElements } from './tagged-page.ts'

/** Where on its paper a report stands. */
export interface PaperPlaces {
  readonly cells: ReadonlyMap<string, Box>
  readonly quote: (quote: Quote) => readonly Box[]
  /** The line with which a part begins: its heading, else its first words. */
  readonly beginning: (part: string) => Box | undefined
}

/** Finds cells and words on the pages of a report's PDF by its tags. `report` is what was printed. */
export async function paperPlaces(form: Form, report: Report, pdf: PDFDocumentProxy): Promise<PaperPlaces> {
  const parts = printedParts(form, report, await taggedElements(pdf))
  const cells = new Map<string, Box>()
  for (const { id, table: name } of form.sections) {
    const table = form.tables.find(t => t.id === name)
    if (!table) continue
    for (const [cell, box] of cellPlaces(table, parts.get(id)?.tables ?? [])) cells.set(cell, box)
  }
  return {
    cells,
    quote: quote => {
      const printed = parts.get(quote.part)
      return printed ? quotePlace(quote, printed, sourceParagraphs(form, report, quote.part)) : []
    },
    beginning: part => {
      const printed = parts.get(part)
      const first = printed?.headings[0] ?? printed?.paragraphs[0]
      return first && linesAround(lettersOf(first.pieces))[0]
    },
  }
}
