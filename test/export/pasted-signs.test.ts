import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { printable } from '../../src/core/export/full-width.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { exportReport, ownFormats } from '../../src/main/export/export-report.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import type { ExportFormat } from '../../src/contract/views.ts'
import { report2021 } from '../helpers/report-builder.ts'
import { fontsFolder } from './tools.ts'

it.each([
  ['0999‑1234567', '0999-1234567'],
  ['买买提‧艾力⋯', '买买提·艾力…'],
  ['⾏政⼈员', '行政人员'],
  ['ﬁle', 'file'],
  ['➀甲➓乙', '①甲❿乙'],
  ['Cafe\u0301', 'Café'],
  ['公\u00ad开\u061c☎\ufe0f', '公开☎'],
])('%j is printed as %s', (pasted, printed) => {
  expect(printable(pasted)).toBe(printed)
  expect(printable(printed)).toBe(printed)
})

/** What comes with text from Word, from a PDF or from a chat. */
const pasted = [
  '联系电话：0999‑1234567、0999‐1、0999−7，联系人：买买提‧艾力⋯⋯‵甲‵',
  '⾏政⺠⾃然⼈，ﬁle oﬃce，Cafe\u0301、Zu\u0308rich，➀至➉，➊至➓',
  '政府\u00ad信息\ufeff公\u200b开☎\ufe0f，葛\u{e0100}城，\u202e甲\u061c，塚晴金',
  `编号${'1234567890'.repeat(30)}号，${'a'.repeat(108)}@qinghe.example`,
  '”以引号开头，',
  '3',
]

it.skipIf(findChromium() === null)(
  'pasted signs, a signature of 70 characters and an emptied title read back from every format',
  { timeout: 60_000 },
  async () => {
    const name = '青河县柳溪镇'.repeat(10)
    const builder = report2021()
      .section('s1', ...pasted)
      .office({ name })
      .text({ signedBy: name, title: '' })
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-pasted-'))
    const pdf = chromiumPdfEngine({ fontsFolder })
    try {
      const report = { form: builder.form(), report: builder.build(), draft: true }
      const { problems } = await exportReport({
        ...report,
        formats: Object.keys(ownFormats) as ExportFormat[],
        folder,
        pdf: pdf ?? undefined,
      })
      expect(problems).toEqual([])
    } finally {
      await pdf?.close()
      rmSync(folder, { recursive: true })
    }
  },
)
