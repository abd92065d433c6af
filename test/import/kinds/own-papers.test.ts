import { describe, test } from 'vitest'
import { chromiumPdfEngine } from '../../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../../src/main/export/find-chromium.ts'
import { fontsFolder } from '../../export/tools.ts'
import { asDocx, asPdf, comesBack } from './own-papers.ts'

const noBrowser = findChromium() === null
if (noBrowser) console.warn('PDF of our own not read back: no Chromium, Chrome or Edge on this machine')

describe('本程序写出的年报读回来，每格每段都一样', () => {
  test('Word', { timeout: 60_000 }, () => comesBack(asDocx, '年报.docx', 12))

  test.skipIf(noBrowser)('PDF', { timeout: 60_000 }, async () => {
    const engine = chromiumPdfEngine({ fontsFolder })!
    await comesBack(asPdf(engine), '年报.pdf', 4).finally(() => engine.close())
  })
})
