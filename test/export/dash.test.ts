import { expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import { verifyPdf } from '../../src/main/export/verify-export.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { report2021 } from '../helpers/report-builder.ts'
import { fontsFolder } from './tools.ts'

it.skipIf(findChromium() === null)(
  'a dash between digits, single, double or as a bar, reads back from the PDF',
  async () => {
    const builder = report2021().section(
      's1',
      '咨询电话：0999—1234567，传真0999―1234568；区间3—5件——以公布的为准。'.repeat(4),
    )
    const paper = composeDocument(builder.form(), builder.build(), { draft: true })
    const pdf = chromiumPdfEngine({ fontsFolder })
    if (!pdf) throw new Error('the browser is gone')
    try {
      expect(await verifyPdf(await writePdf(paper, pdf), paper)).toMatchObject({ ok: true })
    } finally {
      await pdf.close()
    }
  },
)
