import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { ImportDraft } from '../../src/core/import/draft.ts'
import { applyEdits } from '../../src/core/report/edit.ts'
import { withParagraphs } from '../../src/core/report/live-numbers/edited-text.ts'
import { liveValue } from '../../src/core/report/live-numbers/marked-number.ts'
import { says } from '../../src/core/report/live-numbers/written-number.ts'
import type { Report, TextBlock } from '../../src/core/report/report.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { readReportFile } from '../../src/main/import/read-report-file.ts'
import { act, stepOf } from '../helpers/random-life.ts'
import { report2021 } from '../helpers/report-builder.ts'
import { writers } from './round-trip.ts'
import { fontsFolder } from './tools.ts'

const start = report2021(2025)
  .section('s1', '本年共收到申请0件，办结零件。', '结转下年度0件，其中１件在征求意见。')
  .build()
const lived = (acts: readonly Parameters<typeof stepOf>[1][]): Report =>
  acts.reduce((report, what) => applyEdits(form2021, report, stepOf(report, what)), start)

/** As the paper has it: a box that is left drops blank lines. */
function onPaper(report: Report): TextBlock {
  const block = report.text.sections.s1[0] ?? { paragraphs: [] }
  const kept = block.paragraphs.map(p => p.trim()).filter(p => p !== '')
  return withParagraphs(block, kept)
}

/** Every bound number that the file shows, against the cells that the file shows. */
function expectBoundEqual(report: Report, read: ImportDraft): number {
  const { numbers = [], paragraphs } = onPaper(report)
  const shown = read.text.sections.s1.flatMap(block => block.paragraphs)
  expect(shown).toEqual(paragraphs)
  const bound = numbers.filter(n => n.cells.length > 0 && liveValue(report, n.cells) !== null)
  const cells = Object.fromEntries(
    Object.entries(read.cells).map(([id, { value }]) => [id, { value, origin: 'imported' as const }]),
  )
  for (const { paragraph, start: from, length, cells: ids } of bound) {
    const text = shown[paragraph]?.slice(from, from + length) ?? ''
    const value = liveValue({ cells }, ids)
    expect(value).not.toBeNull()
    expect(says(text, value ?? NaN), `${text} for ${String(value)}`).toBe(true)
  }
  return bound.length
}

async function readBack(bytes: Uint8Array): Promise<ImportDraft> {
  const read = await readReportFile(bytes, '')
  if (!read.ok) throw new Error(read.error.says)
  return read.draft
}

/** Without the signs that the readers of plain files fold: blanks, and Western commas and points. */
const life = fc.array(
  act.map(what => (what.is === 'type' ? { ...what, text: what.text.replace(/[ ,.]/g, '') } : what)),
  { minLength: 6, maxLength: 20 },
)

describe('bound numbers after a random life', () => {
  it.each(Object.entries(writers))('equal the cells in %s', { timeout: 60_000 }, async (_, write) => {
    let bound = 0
    await fc.assert(
      fc.asyncProperty(life, async acts => {
        const report = lived(acts)
        bound += expectBoundEqual(report, await readBack(await write({ form: form2021, report })))
      }),
      { seed: 20_260_131, numRuns: 6, endOnFailure: true },
    )
    expect(bound).toBeGreaterThan(5)
  })

  it.skipIf(findChromium() === null)('equal the cells in PDF', { timeout: 60_000 }, async () => {
    const engine = chromiumPdfEngine({ fontsFolder })
    if (!engine) throw new Error('no Chromium')
    const report = fc
      .sample(life, { seed: 7, numRuns: 60 })
      .map(lived)
      .reduce((a, b) => ((onPaper(b).numbers ?? []).length > (onPaper(a).numbers ?? []).length ? b : a))
    try {
      const pdf = await writePdf(composeDocument(form2021, report, { draft: false }), engine)
      expect(expectBoundEqual(report, await readBack(pdf))).toBeGreaterThan(0)
    } finally {
      await engine.close()
    }
  })
})
