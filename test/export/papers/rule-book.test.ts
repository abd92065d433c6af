import { expect, test } from 'vitest'
import { ruleBook } from '../../../src/core/checks/rule-book.ts'
import { composeRuleBook } from '../../../src/core/export/papers/rule-book-sheet.ts'
import { defaultOfficeSettings } from '../../../src/core/report/office-settings.ts'
import { verifyDocx } from '../../../src/main/export/verify-export.ts'
import { writeDocx } from '../../../src/main/export/write-docx.ts'
import { liuxi } from '../../helpers/report-builder.ts'

const settings = { ...defaultOfficeSettings.checks, off: { 'T3-10': '本镇惯例，县里同意' } }
const paper = composeRuleBook({ office: liuxi.name, today: '2026-01-08', settings })
const printed = paper.blocks.flatMap(b =>
  b.is === 'table' ? b.table.grid.rows.flat().map(c => c.text) : [b.text],
)

test('every rule stands on paper once, with its reason, and what is switched off with why', () => {
  for (const { id, title } of ruleBook) {
    expect(
      printed.filter(text => text === id),
      id,
    ).toHaveLength(1)
    expect(printed).toContain(title)
  }
  expect(printed.filter(text => text.includes('本单位停用：本镇惯例，县里同意'))).toHaveLength(1)
})

test('the Word file reads back as it was composed', async () => {
  const verdict = await verifyDocx(await writeDocx(paper, undefined), paper)
  expect(verdict).toMatchObject({ ok: true })
})
