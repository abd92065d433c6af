import { describe, expect, test } from 'vitest'
import type { SourceBlock } from '../../../src/core/import/blocks.ts'
import type { DraftCell } from '../../../src/core/import/draft.ts'
import { groupsOf, spannedRows } from '../../../src/renderer/screens/import/source-groups.ts'
import { cellsByPlace, piecesOf } from '../../../src/renderer/screens/import/source-marks.ts'

const read = (value: number | null, raw?: string): DraftCell => ({
  value,
  confidence: 'exact',
  ...(raw === undefined ? {} : { raw }),
})
const marksIn = (text: string, ids: string[], cells: Record<string, DraftCell>) =>
  piecesOf(text, ids, cells).flatMap(p => (p.cell === undefined ? [] : [`${p.cell}=${p.text}`]))

describe('marking values in a line', () => {
  const row = { a: read(1), b: read(0), c: read(0), d: read(1) }

  test('equal numbers are marked one by one in printed order', () => {
    expect(marksIn('一、本年新收 | 1 | 0 | 0 | 1', ['a', 'b', 'c', 'd'], row)).toEqual([
      'a=1',
      'b=0',
      'c=0',
      'd=1',
    ])
  })

  test('digits of the label are left alone', () => {
    expect(marksIn('第20条 3.危及“三安全一稳定” 3', ['x'], { x: read(3) })).toEqual(['x=3'])
    expect(piecesOf('3.危及“三安全一稳定” 3', ['x'], { x: read(3) }).at(0)).toEqual({
      text: '3.危及“三安全一稳定” ',
    })
  })

  test('full-width digits, separators and units are found as they were written', () => {
    expect(marksIn('行政处罚 １２', ['x'], { x: read(12, '１２') })).toEqual(['x=１２'])
    expect(marksIn('采购总金额 251,000', ['x'], { x: read(251_000) })).toEqual(['x=251,000'])
    expect(marksIn('收费 251000元', ['x'], { x: read(25.1, '251000元') })).toEqual(['x=251000元'])
  })

  test('a value that is not in the line is not marked anywhere', () => {
    expect(marksIn('规章 2 2 2', ['x'], { x: read(7) })).toEqual([])
  })

  test('the pieces together are the line', () => {
    const text = '一、本年新收 | 1 | 0 | 0 | 1 |'
    expect(
      piecesOf(text, ['a', 'b', 'c', 'd'], row)
        .map(p => p.text)
        .join(''),
    ).toBe(text)
  })
})

test('cells are found by line, or by line, row and column of a table', () => {
  const places = cellsByPlace({
    a: { ...read(1), place: { line: 4 } },
    b: { ...read(2), place: { line: 4 } },
    c: { ...read(3), place: { line: 9, row: 2, col: 1 } },
    d: read(4),
  })
  expect([...places]).toEqual([
    ['4', ['a', 'b']],
    ['9:2:1', ['c']],
  ])
})

describe('showing a flattened table', () => {
  const lines = (...texts: string[]): SourceBlock[] =>
    texts.map((text, i) => ({ is: 'line', line: i + 1, text }))
  const shown = (blocks: SourceBlock[]) =>
    groupsOf(blocks).map(g =>
      g.is === 'run' ? g.blocks.map(b => b.text) : g.is === 'paragraph' ? g.block.text : '(table)',
    )

  test('a label and the values under it stand in one row, its heads in another', () => {
    expect(
      shown(lines('二、主动公开', '信息内容 |', '制发 |', '规章 |', '0 |', '2 |', '规范性文件 |', '1 |')),
    ).toEqual(['二、主动公开', ['信息内容 |', '制发 |'], ['规章 |', '0 |', '2 |'], ['规范性文件 |', '1 |']])
  })

  test('paragraphs stay paragraphs, and lone bars are not shown', () => {
    expect(shown(lines('标题', '2020年，全镇主动公开信息。', '|||', '落款'))).toEqual([
      '标题',
      '2020年，全镇主动公开信息。',
      '落款',
    ])
  })

  test('no line with words or numbers is lost', () => {
    const texts = ['一、', '1', '2', '甲 |', '乙', '3', '丙']
    expect(shown(lines(...texts)).flat()).toEqual(texts)
  })
})

test('merged cells of a read table are put together again', () => {
  const at = (text: string, covered = false) => ({ text, covered })
  const rows = [
    [at('申请人情况'), at('申请人情况', true), at('总计')],
    [at('自然人'), at('法人'), at('总计', true)],
  ]
  expect(spannedRows(rows).map(r => r.map(c => [c.text, c.rowSpan, c.colSpan]))).toEqual([
    [
      ['申请人情况', 1, 2],
      ['总计', 2, 1],
    ],
    [
      ['自然人', 1, 1],
      ['法人', 1, 1],
    ],
  ])
})
