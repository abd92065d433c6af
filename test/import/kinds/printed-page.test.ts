import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import { chromiumPdfEngine } from '../../../src/main/export/chromium-pdf-engine.ts'
import { findChromium } from '../../../src/main/export/find-chromium.ts'
import { fontsFolder } from '../../export/tools.ts'
import { htmlTable } from '../flatten.ts'
import { printTables } from '../printed-table.ts'
import type { Truth } from '../printed-table.ts'
import { randomReport } from '../random-report.ts'
import { wholeHtml } from '../whole-text.ts'
import { readKind, sureAndRight } from './read-kind.ts'

const noBrowser = findChromium() === null
if (noBrowser)
  console.warn('pages printed from a browser not tested: no Chromium, Chrome or Edge on this machine')

/** As many offices publish it: zeros are left out except in some columns. */
const withBlanks = (values: Truth): Truth =>
  Object.fromEntries(Object.entries(values).map(([id, n]) => [id, n === 0 && !id.endsWith('.np') ? null : n]))

describe.skipIf(noBrowser)('网页从浏览器打印成 PDF，空格没有标记', () => {
  const [report] = fc.sample(randomReport, { numRuns: 1, seed: 11 })
  const { form, year, values } = report!
  const truth = withBlanks(values)
  const page = wholeHtml(form, year, printTables(form, truth), htmlTable)
  const print = async (html: string) => {
    const engine = chromiumPdfEngine({ fontsFolder })!
    const pdf = await engine.print(html).finally(() => engine.close())
    return readKind(pdf, '年报.pdf')
  }

  test('有框线：每格在它的位置', { timeout: 60_000 }, async () => {
    const draft = await print(
      page.replaceAll('<table border="1">', '<table border="1" style="border-collapse:collapse">'),
    )
    sureAndRight(draft, truth, 'with lines')
    const found = Object.fromEntries(
      [...cellsOf(form).keys()].map(id => [id, draft.cells[id]?.value ?? null]),
    )
    expect(found).toEqual(truth)
  })

  test('没有框线：认不准的不算确定', { timeout: 60_000 }, async () => {
    sureAndRight(await print(page.replaceAll('border="1"', 'border="0"')), truth, 'without lines')
  })
})
