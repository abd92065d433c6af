import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { safeName } from '../../src/core/export/paper-file-name.ts'
import { toHtml } from '../../src/core/export/to-html.ts'
import { noFormula } from '../../src/core/text/no-formula.ts'
import { writeXlsx } from '../../src/main/export/write-xlsx.ts'
import { compareYears } from '../../src/core/years/compare-years.ts'
import { writeYearsXlsx } from '../../src/main/years/write-years-xlsx.ts'
import { copyCells } from '../../src/renderer/screens/entry/copy-cells.ts'
import { sampleYears } from '../core/years/sample-years.ts'
import { liuxi, report2021 } from '../helpers/report-builder.ts'

const FORMULAS = [
  '=HYPERLINK("http://example.invalid","点")',
  '+cmd|calc',
  '-1+cmd|calc',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
]

describe('text that a spreadsheet would calculate', () => {
  it.each(FORMULAS)('%j is text in a tab-separated cell, and keeps its row', text => {
    expect(noFormula(text).replace(/^"/, '').startsWith("'")).toBe(true)
    expect(noFormula(text).replace(/^".*"$/s, '')).not.toMatch(/[\t\r\n]/)
  })

  it.each(['-5', '+3', '12.5', '', '约5', '柳溪镇'])('%j stays as it is', text => {
    expect(noFormula(text)).toBe(text)
  })

  it.each(FORMULAS)('%j as the name of an office is a string in every sheet of the workbook', async name => {
    const report = { ...report2021().build(), office: { ...liuxi, name } }
    const parts = unzipSync(await writeXlsx(composeDocument(form2021, report, { draft: false }), form2021))
    const sheets = Object.entries(parts).filter(([part]) => part.startsWith('xl/worksheets/sheet'))
    expect(sheets.length).toBeGreaterThan(3)
    for (const [, bytes] of sheets) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/)
  })
})

describe('any text, in every form that a spreadsheet takes', () => {
  const lead = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '', ' =', "'=")
  const hostile = fc.tuple(lead, fc.string({ unit: 'binary', maxLength: 20 })).map(parts => parts.join(''))
  const place = { id: 't3.new.np' } as Parameters<typeof copyCells>[0][number][number]
  const isNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(text)

  it('is calculated in neither form of the clipboard', () => {
    fc.assert(
      fc.property(hostile, text => {
        const copied = copyCells([[place, place]], () => text)
        const dangerous = /^[=+\-@\t\r\n]/.test(text) && !isNumber(text)
        const alone = copyCells([[place]], () => text).text
        expect(/^"?[=+\-@\t\r\n]/.test(alone) && !isNumber(text), text).toBe(false)
        expect(copied.html.includes('<td style=')).toBe(dangerous)
        expect(copied.html).not.toMatch(/<(?!\/?(?:meta|table|tr|td)\b)/)
        if (!/[\t\r\n"]/.test(text)) expect(copied.text.split('\t')).toHaveLength(2)
      }),
      { numRuns: 1_000, seed: 20260108 },
    )
  })

  it('is a string in both workbooks', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async name => {
        const report = { ...report2021().build(), office: { ...liuxi, name } }
        const paper = composeDocument(form2021, report, { draft: false })
        for (const book of [
          await writeXlsx(paper, form2021),
          await writeYearsXlsx(compareYears(name, sampleYears)),
        ]) {
          for (const [part, bytes] of Object.entries(unzipSync(book))) {
            if (part.startsWith('xl/worksheets/sheet')) expect(strFromU8(bytes)).not.toMatch(/<f[ >/]/)
          }
        }
      }),
      { numRuns: 12, seed: 20260109 },
    )
  })
})

it('HTML in a text of the report is text in the page for a website', () => {
  const report = report2021().build()
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>'
  const html = toHtml(
    composeDocument(form2021, { ...report, text: { ...report.text, preface: [hostile] } }, { draft: false }),
  )
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toMatch(/<script|<img/i)
})

describe('a file name made from data', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'CON',
      'nul',
      'Com1',
      'LPT9.x',
      'aux.',
      '..',
      '/',
      '\\',
      ':',
      '*',
      '年报',
      '𠮷',
      ' ',
      '.',
      '\u0000',
      '\u202e',
    ),
  )
  it('fits Windows and Linux: no path, no device, no dot or blank at its ends, at most 255 bytes with its extension', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const name = safeName(pieces.join(''))
        expect(name).not.toMatch(/[\\/:*?"<>|]|\p{Cc}/u)
        expect(name).not.toMatch(/^[. ]|[. ]$/)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(name).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
        expect(Buffer.byteLength(`${name}（2）.docx`)).toBeLessThanOrEqual(255)
        expect(name.isWellFormed()).toBe(true)
      }),
      { numRuns: 2_000, seed: 20260107 },
    )
  })
})
