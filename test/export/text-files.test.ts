import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import type { PaperDocument } from '../../src/core/export/document.ts'
import { toHtml, toHtmlBody } from '../../src/core/export/to-html.ts'
import { toText } from '../../src/core/export/to-text.ts'
import { consistencyCode } from '../../src/main/export/consistency-code.ts'
import { toJson } from '../../src/main/export/sealed-report.ts'
import { verifyHtml, verifyJson, verifyText } from '../../src/main/export/verify-export.ts'
import { siteEditors } from '../helpers/site-editors.ts'
import { utf8 } from './round-trip.ts'
import { sample2019, sample2021 } from './sample-reports.ts'

const paper = composeDocument(sample2021.form, sample2021.report, { draft: false })
const html = toHtmlBody(paper)
const equal = { ok: true, compared: { cells: 200, headings: 14, paragraphs: 20 } }

describe('the page for a website', () => {
  it('has true merged cells with a border, width and alignment of their own, and nothing that hangs on a style sheet', () => {
    expect(html.match(/<table /g)).toHaveLength(3)
    for (const [cell] of html.matchAll(/<td[^>]*>/g)) {
      expect(cell).toMatch(/ width="\d+" align="(?:center|left)" style="border:1px solid #000;/)
    }
    expect(html).not.toMatch(
      /class=|id=|<col|<caption|<thead|<th|<h\d|<span|writing-mode|&nbsp;|\u00a0|%|\dpt|\dmm/,
    )
  })

  it('gives the columns of each table 640 pixels together', () => {
    for (const [table] of html.matchAll(/<table.*?<\/table>/gs)) {
      const rows = [...table.matchAll(/<tr>.*?<\/tr>/g)].map(([row]) =>
        [...row.matchAll(/ width="(\d+)"/g)].reduce((sum, [, w]) => sum + Number(w), 0),
      )
      expect(Math.max(...rows)).toBe(640)
    }
  })

  it('keeps every number and date in one text node', () => {
    expect(html).toContain('自2025年1月1日起至2025年12月31日止')
    expect(html).toContain('<p style="text-align:right;line-height:1.75">2026年1月15日</p>')
  })

  it.each(siteEditors)('survives a filter $name', async ({ filter }) => {
    expect(await verifyHtml(utf8(filter(html)), paper)).toEqual(equal)
  })
})

describe('the plain text', () => {
  it('ends its lines with CRLF and gives every row all columns of its table', () => {
    const lines = toText(paper).split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.join('')).not.toMatch(/[\r\n]/)
    expect(lines).toContain('第二十条第（一）项 |  |  | ')
    const widths = lines.map(line => line.split(' | ').length).filter(n => n > 1)
    expect([...new Set(widths)]).toEqual([4, 10, 15])
    expect(widths).toHaveLength(14 + 28 + 4)
  })
})

describe('the JSON', () => {
  it('has sorted keys, every cell and a digest, and is the same text for the same report', () => {
    const text = toJson(sample2021.form, sample2021.report, consistencyCode(paper))
    const json = JSON.parse(text) as Record<string, unknown>
    expect(Object.keys(json)).toEqual(Object.keys(json).sort())
    expect(Object.keys(json['cells'] as object)).toHaveLength(200)
    expect(json['sha256']).toMatch(/^[0-9a-f]{64}$/)
    expect(toJson(sample2021.form, structuredClone(sample2021.report), consistencyCode(paper))).toBe(text)
  })
})

const kinds = [
  { kind: 'HTML', write: (from: PaperDocument) => utf8(toHtml(from)), verify: verifyHtml },
  { kind: 'TXT', write: (from: PaperDocument) => utf8(toText(from)), verify: verifyText },
]

describe.each(kinds)('a written $kind', ({ write, verify }) => {
  it('reads back equal in all cells, headings and paragraphs', async () => {
    expect(await verify(write(paper), paper)).toEqual(equal)
    const old = composeDocument(sample2019.form, sample2019.report, { draft: true })
    expect(await verify(write(old), old)).toMatchObject({ ok: true, compared: { cells: 198 } })
  })
})

describe('a written JSON', () => {
  const text = toJson(sample2021.form, sample2021.report, consistencyCode(paper))

  it('reads back equal in all cells, headings and paragraphs', async () => {
    expect(await verifyJson(utf8(text), paper)).toEqual(equal)
  })

  it.each([
    ['a lost cell', /\n {2}"t4\.rv\.total": \{[^}]*\},?/, '', '第 4 行第 5 列应为“56”'],
    ['a changed digit', /("t4\.rv\.total": \{[^}]*"value": )56/, '$157', '文件中是“57”'],
    ['a lost paragraph', /"针对上年[^"]*"/, '""', '文件中缺少段落“针对上年'],
    ['a date of another day', /"signDate": "2026-01-15"/, '"signDate": "2026-01-16"', '2026年1月15日'],
    ['half of it', /"title"[\s\S]*/, '', '读不回来'],
  ])('is found out: %s', async (_, where, by, says) => {
    const spoilt = text.replace(where, by)
    expect(spoilt).not.toBe(text)
    const verdict = await verifyJson(utf8(spoilt), paper)
    expect(verdict.ok ? '' : verdict.differences.join('')).toContain(says)
  })
})
