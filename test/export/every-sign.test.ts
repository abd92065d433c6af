import { expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import { verifyPdf } from '../../src/main/export/verify-export.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { report2021 } from '../helpers/report-builder.ts'
import { fontsFolder } from './tools.ts'

it.skipIf(findChromium() === null)(
  'every sign of GB 2312, and every dash, reads back from the PDF',
  async () => {
    const signs = signsOfGb2312().map(sign => `字${sign}字甲${sign}${sign}乙1${sign}2`)
    const phone = '咨询电话：0999—1234567，传真0999―1234568，手机0999–123，0999‒456；3—5件——以公布的为准。'
    const builder = report2021().section('s1', phone, ...signs)
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

/** Punctuation, units, numerals, Latin, Greek, Cyrillic and kana: rows 1 to 9. */
function signsOfGb2312(): string[] {
  const bytes: number[] = []
  for (let row = 0xa1; row <= 0xa9; row += 1) {
    for (let place = 0xa1; place <= 0xfe; place += 1) bytes.push(row, place)
  }
  const signs = new TextDecoder('gb18030').decode(Uint8Array.from(bytes))
  return [...new Set(signs)].filter(sign => sign.trim() !== '' && !/\p{Co}|\ufffd/u.test(sign))
}
