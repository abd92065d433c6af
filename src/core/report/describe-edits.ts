import { cellsOf } from '../forms/cells.ts'
import { knownForms } from '../forms/known-forms.ts'
import type { Form } from '../forms/form.ts'
import { formatCell, formatReason } from './cell-value.ts'
import type { CellValue } from './cell-value.ts'
import type { Edit } from './edit.ts'
import { frameNames } from './frame-names.ts'

/** More edits than this are counted, not listed. */
const LISTED = 3

/**
 * A stored step in words, for 修改记录: “表三 本年新收 自然人”由 2 改为 3。
 * @param before the numbers before the step, by cell; a cell that is not there was blank
 */
export function describeEdits(
  form: Form,
  edits: readonly Edit[],
  before: ReadonlyMap<string, number | null>,
): string {
  if (edits.length === 0) return '没有改动。'
  if (edits.length > LISTED) {
    const cells = edits.filter(edit => edit.what === 'cell').length
    const names = [...new Set(edits.flatMap(edit => (edit.what === 'cell' ? [] : [nameOf(form, edit)])))]
    return `修改${[...(cells > 0 ? [`表格 ${cells} 格`] : []), ...names].join('、')}。`
  }
  return edits.map(edit => describeEdit(form, edit, before)).join('；') + '。'
}

function describeEdit(form: Form, edit: Edit, before: ReadonlyMap<string, number | null>): string {
  if (edit.what === 'cell') {
    const from = before.get(edit.cell) ?? null
    const to = edit.to?.value ?? null
    return `${nameOf(form, edit)}由${shown(from)}${from === null ? '' : ' '}改为${shown(to)}${why(edit.to)}`
  }
  if (edit.what === 'note') return `${edit.to === null ? '去掉' : '写下'}${nameOf(form, edit)}`
  if (edit.what === 'stock') return `${nameOf(form, edit)}${edit.to === null ? '清空' : `录为 ${edit.to}`}`
  if (edit.what === 'frame') return `${nameOf(form, edit)}${edit.to ? `改为“${edit.to}”` : '清空'}`
  return `修改${nameOf(form, edit)}`
}

const shown = (value: number | null): string => (value === null ? '空白' : ` ${formatCell(value)}`)

const why = (to: CellValue | null): string => (to?.reason ? `（${formatReason(to.reason)}）` : '')

function nameOf(form: Form, edit: Edit): string {
  switch (edit.what) {
    case 'cell':
      return `“${cellsOf(form).get(edit.cell)?.name ?? edit.cell}”`
    case 'frame':
      return frameNames[edit.field]
    case 'contact':
      return '联系方式'
    case 'preface':
      return '导语'
    case 'section':
      return form.sections.find(s => s.id === edit.section)?.heading ?? edit.section
    case 'extra':
      return '另设的部分'
    case 'heading':
      return `标题“${form.sections.find(s => s.id === edit.section)?.heading ?? edit.section}”`
    case 'note':
      return `“${cellsOf(form).get(edit.cell)?.name ?? edit.cell}”的批注`
    case 'stock':
      return `上年末数“${stockName(edit.cell)}”`
  }
}

/** Last year's cell may be one of the form before. */
const stockName = (cell: string): string =>
  knownForms().flatMap(form => cellsOf(form).get(cell)?.name ?? [])[0] ?? cell
