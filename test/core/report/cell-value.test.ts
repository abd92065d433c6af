import { describe, expect, it } from 'vitest'
import { parseCell } from '../../../src/core/report/cell-value.ts'
import type { CellKind } from '../../../src/core/forms/form.ts'

const number = (text: string, kind: CellKind = 'count') => {
  const parsed = parseCell(text, kind)
  return parsed.is === 'number' ? parsed.value : parsed.is
}

describe('what people type and paste into a cell', () => {
  it.each<[string, CellKind, number | string]>([
    ['0', 'count', 0],
    ['12', 'count', 12],
    ['１２３', 'count', 123],
    ['1,234', 'count', 1234],
    ['1，234', 'count', 1234],
    ['12,34', 'count', 'odd'],
    ['3件', 'count', 3],
    [' 3 件 ', 'count', 3],
    ['00', 'count', 0],
    ['07', 'count', 7],
    ['22（其中修订 16 件）', 'count', 22],
    ['3.5', 'count', 'odd'],
    ['-1', 'count', 'odd'],
    ['增3', 'count', 'odd'],
    ['少5', 'signed', 'odd'],
    ['加5', 'count', 'odd'],
    ['3万元', 'count', 'odd'],
    ['三', 'count', 'odd'],
    ['1e3', 'count', 'odd'],
    ['8313865809136752', 'count', 8313865809136752],
    ['99999999999999999999', 'count', 'odd'],
    ['增43571', 'signed', 43571],
    ['减14', 'signed', -14],
    ['减少14', 'signed', -14],
    ['增加3', 'signed', 3],
    ['+3', 'signed', 3],
    ['－5', 'signed', -5],
    ['−5', 'signed', -5],
    ['58211745.83元', 'yuan', 58211745.83],
    ['29461.00', 'yuan', 29461],
    ['152.2万元', 'yuan', 1522000],
    ['251000元', 'yuan', 251000],
    ['7730.28', 'wan', 7730.28],
    ['3.5万元', 'wan', 3.5],
    ['35000元', 'wan', 3.5],
    ['0.13', 'wan', 0.13],
  ])('%s in a %s cell is %s', (text, kind, expected) => {
    expect(number(text, kind)).toBe(expected)
  })

  it.each(['', ' ', '\u00a0', '/', '／', '-', '—', '——', '－', '无', '空'])('“%s” is blank, not 0', text => {
    expect(parseCell(text, 'count')).toMatchObject({ is: 'blank' })
  })

  it('only the canonical number is plain; everything else keeps its raw text', () => {
    expect(parseCell('12', 'count')).toEqual({ is: 'number', value: 12, plain: true })
    for (const text of ['１２', '00', '1,234', '3件', '29461.00']) {
      expect(parseCell(text, 'yuan'), text).toMatchObject({ plain: false })
    }
    expect(parseCell('22（其中修订 16 件）', 'count')).toMatchObject({ remark: '其中修订16件' })
  })

  it('what is no number is answered with a sentence that says what to do', () => {
    const odd = parseCell('约三件', 'count')
    expect(odd.is === 'odd' && odd.says).toBe('“约三件”不是数字，请填 0 或数字。')
  })

  it('money keeps six decimals at most and adds no rounding noise', () => {
    expect(number('0.1234567', 'wan')).toBe(0.123457)
    expect(number('0.1', 'wan')).toBe(0.1)
    expect(Object.is(number('-0', 'signed'), 0)).toBe(true)
  })
})
