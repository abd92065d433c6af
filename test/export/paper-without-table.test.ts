import { expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import { verifyPdf } from '../../src/main/export/verify-export.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { report2021 } from '../helpers/report-builder.ts'
import { fontsFolder } from './tools.ts'

it.skipIf(findChromium() === null)(
  'a paper of words alone, as 结转核对表 of the first year, reads back from the PDF by its tags',
  async () => {
    const builder = report2021()
    const whole = composeDocument(builder.form(), builder.build(), { draft: false })
    const paper = { ...whole, blocks: whole.blocks.filter(block => block.is === 'paragraph').slice(0, 1) }
    const pdf = chromiumPdfEngine({ fontsFolder })
    if (!pdf) throw new Error('the browser is gone')
    try {
      const bytes = await writePdf(paper, pdf)
      expect(await verifyPdf(bytes, paper)).toMatchObject({ ok: true })
      expect(await verifyPdf(bytes, whole)).toMatchObject({ ok: false })
    } finally {
      await pdf.close()
    }
  },
)
