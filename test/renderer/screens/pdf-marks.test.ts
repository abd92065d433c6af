import { describe, expect, test } from 'vitest'
import type { SourceBlock } from '../../../src/core/import/blocks.ts'
import { boxesOf, marksOf } from '../../../src/renderer/screens/import/pdf-marks.ts'
import type { PagePiece } from '../../../src/renderer/ui/pdf-boxes.ts'

const piece = (text: string, x: number, y: number, page = 1): PagePiece => ({
  ...{ text, page, x, y },
  width: 0.1,
  height: 0.02,
})
const cells = (...rows: string[][]): SourceBlock => ({
  is: 'table',
  line: 1,
  rows: rows.map(row => row.map(text => ({ text, covered: false }))),
})
const at = (boxes: ReturnType<typeof boxesOf>, key: string) =>
  boxes.get(key)?.map(b => [b.page, Math.round(b.x * 100), Math.round(b.y * 100)])

describe('marks on the page of a PDF', () => {
  const block = cells(['一、本年新收政府信息公开', '1', '0'], ['二、上年结转政府信息公开', '0', '0'])

  test('each number is found in its row, a label wrapped over two lines gets a box for each', () => {
    const boxes = boxesOf(
      [block],
      [
        piece('一、本年新收', 0.1, 0.1),
        piece('政府信息公开', 0.1, 0.13),
        ...[piece('1', 0.5, 0.1), piece('0', 0.6, 0.1)],
        piece('二、上年结转政府信息公开', 0.1, 0.2),
        ...[piece('0', 0.5, 0.2), piece('0', 0.6, 0.2)],
      ],
    )
    expect(at(boxes, '1:0:0')).toEqual([
      [1, 10, 10],
      [1, 10, 13],
    ])
    expect(at(boxes, '1:0:1')).toEqual([[1, 50, 10]])
    expect(at(boxes, '1:1:2')).toEqual([[1, 60, 20]])
  })

  test('a number that does not come next is not marked, and the next label goes on', () => {
    const boxes = boxesOf(
      [block],
      [
        piece('一、本年新收政府信息公开', 0.1, 0.1),
        piece('另有说明', 0.3, 0.1),
        piece('1', 0.5, 0.1),
        piece('二、上年结转政府信息公开', 0.1, 0.2),
        ...[piece('0', 0.5, 0.2), piece('0', 0.6, 0.2)],
      ],
    )
    expect(boxes.has('1:0:1')).toBe(false)
    expect(boxes.has('1:0:2')).toBe(false)
    expect(at(boxes, '1:1:1')).toEqual([[1, 50, 20]])
  })

  test('a row whose numbers are drawn before its label is found beside it, unless anything else stands there', () => {
    const row = cells(['二、上年结转政府信息公开', '4', '0'])
    const label = piece('二、上年结转政府信息公开', 0.1, 0.2)
    const numbers = [piece('4', 0.5, 0.2), piece('0', 0.6, 0.2)]
    expect(at(boxesOf([row], [...numbers, label]), '1:0:1')).toEqual([[1, 50, 20]])
    const other = [...numbers, label, piece('9', 0.7, 0.2)]
    expect(boxesOf([row], other).has('1:0:1')).toBe(false)
    expect(boxesOf([row], [...numbers.map(p => ({ ...p, page: 2 })), label]).has('1:0:1')).toBe(false)
  })

  test('numbers drawn as one text share it by their letters; radicals count as their letters', () => {
    const boxes = boxesOf(
      [cells(['行政许可', '12', '3'])],
      [piece('⾏政许可', 0.1, 0.1), piece('12 3', 0.5, 0.1)],
    )
    expect(boxes.get('1:0:1')?.[0]?.width).toBeCloseTo(0.1 * (2 / 3))
    expect(boxes.get('1:0:2')?.[0]?.x).toBeCloseTo(0.5 + 0.1 * (2 / 3))
  })

  test('the numbers of a row that was read as one line are marked one by one, or not at all', () => {
    const line: SourceBlock = { is: 'line', line: 1, text: '2.没有现成信息 3 0' }
    const place = { line: 1 }
    const read = (value: number) => ({ value, confidence: 'exact' as const, place })
    const drawn = [piece('2.没有现成信息', 0.1, 0.1), piece('3', 0.5, 0.1), piece('0', 0.6, 0.1)]
    const marks = marksOf({ a: read(3), b: read(0) }, boxesOf([line], drawn))
    expect(marks.map(m => [m.cell, m.box.x])).toEqual([
      ['a', 0.5],
      ['b', 0.6],
    ])
    expect(marksOf({ a: read(3), b: read(7) }, boxesOf([line], drawn))).toEqual([])
  })

  test('rare letters do not shift what stands behind them', () => {
    const boxes = boxesOf(
      [cells(['𠮷祥镇人民政府', '7'])],
      [piece('𠮷祥镇人民政府', 0.1, 0.1), piece('7', 0.5, 0.1)],
    )
    expect(at(boxes, '1:0:1')).toEqual([[1, 50, 10]])
  })
})
