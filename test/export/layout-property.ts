import * as fc from 'fast-check'
import { expect } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import type { PdfEngine } from '../../src/main/export/pdf-engine.ts'
import { verifyPdf } from '../../src/main/export/verify-export.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { lonelyHeadings, overflows, renderedPages } from './layout.ts'
import { randomPaper } from './random-paper.ts'

/** Prints random reports: they read back equal, nothing leaves its cell or the page, no heading ends a page. */
export async function printsWithoutOverflow(engine: PdfEngine, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(randomPaper, fc.boolean(), async ({ form, report }, sealed) => {
      const paper = composeDocument(form, report, { draft: false, sealed })
      const pdf = await writePdf(paper, engine)
      expect(await verifyPdf(pdf, paper)).toMatchObject({ ok: true })
      const pages = await renderedPages(pdf)
      expect([overflows(pages), lonelyHeadings(pages, paper)]).toEqual([[], []])
    }),
    { seed: 20_260_115, numRuns: runs, endOnFailure: true },
  )
}
