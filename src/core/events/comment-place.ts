import { cellsOf } from '../forms/cells.ts'
import type { Cell } from '../forms/cells.ts'
import type { Form, Section } from '../forms/form.ts'
import type { CommentPlace } from './report-event.ts'

const FRAME = /标题|题目|落款|署名|成文日期|统计期限|发文字号|引言|联系方式/
const SHORTEST_LABEL = 2

/** The chapter, and the cell where one is named by row and column, that a remark speaks of: 表三“予以公开”自然人应为 5. */
export function placeOfComment(form: Form, says: string): CommentPlace | null {
  const text = says.replace(/\s/g, '')
  const section = form.sections.find(each => namesOf(form, each).some(name => text.includes(name)))
  if (section?.table !== undefined) {
    const cell = cellIn(form, section.table, text)
    return { section: section.id, ...(cell ? { cell: cell.id } : {}) }
  }
  if (section) return { section: section.id }
  return FRAME.test(text) ? { section: 'frame' } : null
}

/** 表三, 第三部分, 三、, and the words of the heading itself. */
function namesOf(form: Form, { heading, short, table }: Section): string[] {
  const [ordinal = '', words = ''] = heading.split('、')
  const tableName = form.tables.find(each => each.id === table)?.name.split(' ')[0]
  return [`第${ordinal}部分`, `第${ordinal}章`, words, short, ...(tableName ? [tableName] : [])].filter(
    name => name.length >= SHORTEST_LABEL,
  )
}

/** Row and column as the cell is called; the longest words win, because 总计 stands in remarks about other rows too. */
function cellIn(form: Form, table: string, text: string): Cell | undefined {
  const words = ({ name }: Cell) => name.split(' ').slice(1)
  const named = [...cellsOf(form).values()].filter(
    cell => cell.table === table && words(cell).every(word => text.includes(word)),
  )
  const length = (cell: Cell) => words(cell).join('').length
  return named.toSorted((a, b) => length(b) - length(a))[0]
}
