import { expect, test } from 'vitest'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { describeEdits } from '../../../src/core/report/describe-edits.ts'
import type { Edit } from '../../../src/core/report/edit.ts'
import { noContact } from '../../../src/core/report/report.ts'

const cell = (id: string, value: number | null): Edit => ({
  what: 'cell',
  cell: id,
  to: { value, origin: 'typed' },
})
const said = (edits: Edit[], before: Record<string, number | null> = {}) =>
  describeEdits(form2021, edits, new Map(Object.entries(before)))

test.each<[string, Edit[]]>([
  ['“表三 本年新收 自然人”由空白改为 3。', [cell('t3.new.np', 3)]],
  ['“表三 本年新收 自然人”由空白改为 0。', [cell('t3.new.np', 0)]],
  [
    '标题改为“年报”；发文字号清空。',
    [
      { what: 'frame', field: 'title', to: '年报' },
      { what: 'frame', field: 'docNo', to: null },
    ],
  ],
  [
    '修改联系方式；修改导语。',
    [
      { what: 'contact', to: noContact },
      { what: 'preface', to: [] },
    ],
  ],
  ['修改一、总体情况。', [{ what: 'section', section: 's1', to: [] }]],
  ['修改另设的部分。', [{ what: 'extra', to: [] }]],
  ['没有改动。', []],
])('%s', (words, edits) => {
  expect(said(edits)).toBe(words)
})

test('the number before is named, and clearing is not 0', () => {
  expect(said([cell('t3.new.np', null)], { 't3.new.np': 2 })).toBe('“表三 本年新收 自然人”由 2 改为空白。')
  expect(said([{ what: 'cell', cell: 't3.new.np', to: null }], { 't3.new.np': 0 })).toContain('由 0 改为空白')
})

test('a pasted block is counted, not listed', () => {
  const block = ['np', 'ent', 'sci', 'ngo'].map(c => cell(`t3.new.${c}`, 0))
  expect(said(block)).toBe('修改表格 4 格。')
  expect(said([...block, { what: 'preface', to: [] }, { what: 'preface', to: [] }])).toBe(
    '修改表格 4 格、导语。',
  )
})
