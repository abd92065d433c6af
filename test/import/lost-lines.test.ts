import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { form2019 } from '../../src/core/forms/form-2019.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { Form } from '../../src/core/forms/form.ts'
import { withTotals } from '../../src/core/report/totals.ts'
import { flattenings } from './flatten.ts'
import { printTables } from './printed-table.ts'
import type { Truth } from './printed-table.ts'
import { draftOf } from './read-printed.ts'
import { wholeText } from './whole-text.ts'

/** Every number its own, so that none can pass for another. */
function distinct(form: Form): Truth {
  const typed = [...cellsOf(form).values()].flatMap((cell, i) =>
    cell.sums.length > 0 ? [] : [[cell.id, { value: 100 + i, origin: 'typed' as const }] as const],
  )
  const cells = withTotals(form, Object.fromEntries(typed))
  return Object.fromEntries([...cellsOf(form).keys()].map(id => [id, cells[id]?.value ?? null]))
}

/** The report with one cell a line; `edit` works on its lines. */
function read(form: Form, year: number, edit: (lines: string[]) => void) {
  const truth = distinct(form)
  const lines = wholeText(form, year, printTables(form, truth), t => flattenings['paragraphs']?.(t) ?? [])
    .split('\n')
    .filter(line => line.trim() !== '')
  edit(lines)
  const draft = draftOf(lines.join('\n'))
  const wrong = Object.entries(draft.cells).filter(
    ([id, c]) => c.confidence === 'exact' && c.value !== truth[id],
  )
  return { draft, wrong }
}

const cut = (lines: string[], from: string, skip: number, count: number) => {
  const at = lines.indexOf(from)
  if (at === -1) throw new Error(from)
  lines.splice(at + skip, count)
}

describe('丢了几行，下一行的数接在上一行的行名后面：不能算确定', () => {
  test.each([
    ['表三，两行各剩一半', form2021, 2022, '6.属于四类过程性信息', 3, 8],
    ['表二，没有合计可以核对', form2021, 2022, '规章', 1, 4],
    ['2019 版表二，一行接到下一行', form2019, 2020, '行政许可', 2, 4],
  ] as const)('%s', (_, form, year, from, skip, count) => {
    const { wrong, draft } = read(form, year, lines => {
      cut(lines, from, skip, count)
    })
    expect(wrong).toEqual([])
    expect(draft.doubts.some(d => d.says.includes('推断'))).toBe(true)
  })

  test('（七）总计没有数，“四、”的行名又丢了：后面的数两行都可能', () => {
    const { draft } = read(form2021, 2022, lines => {
      cut(lines, '（七）总计', 1, 8)
    })
    const sum = Object.entries(draft.cells).filter(([id]) => id.startsWith('t3.sum.'))
    expect(sum.filter(([, c]) => c.confidence === 'exact')).toEqual([])
  })

  test('没有丢行时仍然确定', () => {
    const { draft } = read(form2021, 2022, () => undefined)
    expect(Object.values(draft.cells).every(c => c.confidence === 'exact')).toBe(true)
  })
})

describe('表头的次序和各格的合计对不上：不能算确定', () => {
  test('“总计”错到了“法人或其他组织”前面', () => {
    const { wrong } = read(form2021, 2022, lines => {
      const at = lines.indexOf('法人或其他组织')
      const total = lines.indexOf('总计', at)
      lines.splice(total, 1)
      lines.splice(at, 0, '总计')
    })
    expect(wrong.filter(([id]) => id.startsWith('t3.'))).toEqual([])
  })
})
