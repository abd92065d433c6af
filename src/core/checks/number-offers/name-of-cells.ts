import { cellsOf } from '../../forms/cells.ts'
import type { Form } from '../../forms/form.ts'
import { waysToCount } from '../said/cells-of-count.ts'
import { subjects } from '../said/subjects.ts'

/** 表三 本年新收 总计; cells that are added up by what the reader calls them: 表三 不予公开（8 格之和）; else joined by ＋. */
export function nameOfCells(form: Form, cells: readonly string[]): string {
  const names = cells.map(id => cellsOf(form).get(id)?.name ?? id)
  const [first = ''] = names
  if (names.length < 2) return first
  const subject = subjects.find(one =>
    waysToCount(form, { subject: one, columns: ['tot'], group: '' }, '').some(way => sameCells(way, cells)),
  )
  if (!subject) return names.join('＋')
  return `${first.split(' ')[0] ?? ''} ${subject.name}（${names.length} 格之和）`
}

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, i) => cell === b[i])
