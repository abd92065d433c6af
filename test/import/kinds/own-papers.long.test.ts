import { describe, test } from 'vitest'
import { chromiumPdfEngine } from '../../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../../src/main/export/find-chromium.ts'
import { fontsFolder } from '../../export/tools.ts'
import { asDocx, asPdf, comesBack } from './own-papers.ts'

describe('本程序写出的年报读回来，每格每段都一样（全数）', () => {
  test('Word', () => comesBack(asDocx, '年报.docx', 120))

  test.skipIf(findChromium() === null)('PDF', async () => {
    const engine = chromiumPdfEngine({ fontsFolder })!
    await comesBack(asPdf(engine), '年报.pdf', 40).finally(() => engine.close())
  })
})
