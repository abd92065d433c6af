import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ExportFormat } from '../../src/contract/views.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import type { Formats } from '../../src/main/export/export-report.ts'
import { exportReport, ownFormats } from '../../src/main/export/export-report.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import type { PdfEngine } from '../../src/main/export/pdf-engine.ts'
import type { Fault } from './faults.ts'
import { faults, reportFaults } from './faults.ts'
import { sample2021 } from './sample-reports.ts'
import { fontsFolder } from './tools.ts'

const noBrowser = findChromium() === null
if (noBrowser)
  console.warn('faults of the PDF writer not tested: no Chromium, Chrome or Edge on this machine')

let folder: string
let pdf: PdfEngine | undefined
beforeAll(() => {
  pdf = chromiumPdfEngine({ fontsFolder }) ?? undefined
})
afterAll(() => pdf?.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-faults-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Exports with the program's own writers and readers, one writer of them spoilt. */
async function exported(format: ExportFormat, spoilt: Formats[ExportFormat]['write']) {
  const formats = { ...ownFormats, [format]: { ...ownFormats[format], write: spoilt } }
  return exportReport({ ...sample2021, draft: false, formats: [format], folder, pdf }, formats)
}

async function expectLoud(format: ExportFormat, spoilt: Formats[ExportFormat]['write'], says: string) {
  const { files, problems } = await exported(format, spoilt)
  expect(files).toEqual([])
  expect(problems).toMatchObject([{ code: 'mismatch' }])
  expect(problems[0]!.says).toContain('与年报核对不一致，没有生成文件')
  expect(problems[0]!.says).toContain(says)
  expect(readdirSync(folder)).toEqual([])
}

/** Kinds of file that do not show some faults: bold or not is one line of text; a workbook holds tables only. */
const inTables = [
  'a dropped row',
  'two swapped columns',
  'one changed digit',
  'a number in a blank cell',
  'a lost table',
  'another title',
]
const shown: Readonly<Record<'docx' | 'pdf' | 'html' | 'txt' | 'xlsx', (fault: Fault) => boolean>> = {
  docx: () => true,
  pdf: () => !noBrowser,
  html: ({ name }) => name !== 'a heading turned into text',
  txt: ({ name }) => name !== 'a heading turned into text',
  xlsx: ({ name }) => inTables.includes(name),
}

describe.each(['docx', 'pdf', 'html', 'txt', 'xlsx'] as const)('a fault of the %s writer', format => {
  it.each(faults.filter(shown[format]))('makes the export fail: $name', async ({ spoil, says }) => {
    const { write } = ownFormats[format]
    await expectLoud(format, writing => write({ ...writing, paper: spoil(writing.paper) }), says)
  })
})

describe('a fault of the json writer', () => {
  it.each(reportFaults)('makes the export fail: $name', async ({ spoil, says }) => {
    const { write } = ownFormats.json
    await expectLoud('json', writing => write({ ...writing, report: spoil(writing.report) }), says)
  })
})

describe('a writer without a fault', () => {
  it.each(Object.keys(ownFormats) as ExportFormat[])('writes %s', async format => {
    if (format === 'pdf' && noBrowser) return
    const { files, problems } = await exported(format, ownFormats[format].write)
    expect(problems).toEqual([])
    expect(files).toHaveLength(1)
  })

  it('whose file is cut short on its way to the disk fails too', async () => {
    for (const format of ['docx', 'xlsx', 'json', 'txt', 'html'] as const) {
      const { write } = ownFormats[format]
      const { problems } = await exported(format, async writing => {
        const bytes = await write(writing)
        return bytes.slice(0, bytes.length * 0.9)
      })
      expect([format, problems.map(problem => problem.code)]).toEqual([format, ['mismatch']])
    }
  })
})
