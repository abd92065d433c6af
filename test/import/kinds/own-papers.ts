import * as fc from 'fast-check'
import { expect } from 'vitest'
import { composeDocument } from '../../../src/core/export/compose-document.ts'
import type { PdfEngine } from '../../../src/main/export/pdf-engine.ts'
import { writeDocx } from '../../../src/main/export/write-docx.ts'
import { writePdf } from '../../../src/main/export/write-pdf.ts'
import { randomReport } from '../random-report.ts'
import type { RandomReport } from '../random-report.ts'
import { readKind, sureAndRight } from './read-kind.ts'
import { reportWith } from './report-with.ts'

type Write = (report: RandomReport) => Promise<Uint8Array>

const paper = ({ form, values }: RandomReport) =>
  composeDocument(form, reportWith(form, values), { draft: false })

export const asDocx: Write = report => writeDocx(paper(report))
export const asPdf =
  (engine: PdfEngine): Write =>
  report =>
    writePdf(paper(report), engine)

/** Papers of ours are read back by what is seen on them: every cell certain and right, every paragraph as written. */
export async function comesBack(write: Write, name: string, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(randomReport, async report => {
      const draft = await readKind(await write(report), name)
      const total = Object.keys(report.values).length
      expect(sureAndRight(draft, report.values, name)).toBe(total)
      const written = reportWith(report.form, report.values)
      expect(draft.text.preface).toEqual(written.text.preface)
      for (const id of ['s5', 's6'] as const) {
        const words = (blocks: typeof written.text.sections.s5) => blocks.flatMap(block => block.paragraphs)
        expect(words(draft.text.sections[id])).toEqual(words(written.text.sections[id]))
      }
    }),
    { numRuns: runs, seed: 20_260_118 },
  )
}
