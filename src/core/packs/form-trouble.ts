import { cellsOf, isComputed, leavesOf } from '../forms/cells.ts'
import type { ColNode, Form, Table } from '../forms/form.ts'
import type { Gate } from '../forms/question.ts'
import { gridOf } from '../forms/grid.ts'
import { sectionIds } from '../report/report.ts'
import { carryTrouble } from './carry-trouble.ts'

/** The type area of the page in twips, which every table fills. */
const PAGE = 8845
const MOST_CELLS = 1000

/** What is the matter with a form of the right shape, in sentences; none where it can be filled, checked and printed. */
export function formTrouble(form: Form, known: readonly Form[]): string[] {
  const named = (says: string) => `${form.name}：${says}`
  const shape = [...tablesTrouble(form), ...sectionsTrouble(form)]
  if (shape.length > 0) return shape.map(named)
  return [...carryTrouble(form, known), ...questionsTrouble(form), ...yearsTrouble(form, known)].map(named)
}

function tablesTrouble(form: Form): string[] {
  const ids = form.tables.map(table => table.id)
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
  return [
    ...twice.map(id => `表格 ${id} 写了两次。`),
    ...form.tables.flatMap(tableTrouble),
    ...(cellsOf(form).size > MOST_CELLS ? [`格子超过 ${String(MOST_CELLS)} 个。`] : []),
  ]
}

function tableTrouble(table: Table): string[] {
  const { widths, labelColumns, headHeights } = table.paper
  const ids = table.blocks.flatMap(({ rows, cols }) =>
    leavesOf(rows).flatMap(row =>
      leavesOf<ColNode>(cols).map(col => [row.id, col.id].filter(Boolean).join('.')),
    ),
  )
  const twice = new Set(ids.filter((id, i) => id === '' || ids.indexOf(id) !== i))
  const grid = gridOf(table)
  const covered = grid.rows.map(() => 0)
  for (const { row, rowSpan, colSpan } of grid.rows.flat()) {
    for (let at = row; at < row + rowSpan; at += 1) covered[at] = (covered[at] ?? 0) + colSpan
  }
  const odd = covered.some(columns => columns !== widths.length)
  const heads = Math.max(
    ...table.blocks.map(({ cols }) => Math.max(...leavesOf<ColNode>(cols).map(l => l.path.length))),
  )
  const alone = table.blocks.flatMap(({ rows, cols }) =>
    [...leavesOf(rows), ...leavesOf<ColNode>(cols)].filter(l => l.leaf.sumOf && l.siblings.length === 0),
  )
  return [
    ...[...twice].map(id => `${table.name}的格子编号“${id}”重复或者缺少。`),
    ...(odd ? [`${table.name}的行、列与 ${String(widths.length)} 列的纸面对不齐。`] : []),
    ...(widths.reduce((sum, width) => sum + width, 0) === PAGE
      ? []
      : [`${table.name}的列宽之和不是 ${String(PAGE)}。`]),
    ...(headHeights.length < heads ? [`${table.name}的表头有 ${String(heads)} 层，行高没有写全。`] : []),
    ...alone.map(({ leaf }) => `${table.name}“${leaf.label}”写作合计，却没有可以相加的。`),
    ...(labelColumns === 0 && ids.length !== leavesOf<ColNode>(table.blocks[0]?.cols ?? []).length
      ? [`${table.name}没有栏目列，只能有一行。`]
      : []),
  ]
}

function sectionsTrouble({ sections, tables }: Form): string[] {
  const order = sections.map(({ id }) => id).join() === sectionIds.join()
  const numbered = sections.every(({ heading }, i) => heading.startsWith(`${'一二三四五六'.charAt(i)}、`))
  const shown = sections.flatMap(({ table }) => table ?? [])
  return [
    ...(order ? [] : ['六个部分不全，或者次序不对（《条例》第五十条）。']),
    ...(numbered ? [] : ['六个部分的标题要依次以“一、”至“六、”开头。']),
    ...shown.filter(id => !tables.some(t => t.id === id)).map(id => `没有表格 ${id}，却有一个部分要用它。`),
    ...tables
      .filter(({ id }) => shown.filter(one => one === id).length !== 1)
      .map(({ name }) => `${name}要放在一个部分里，也只能放在一个部分里。`),
  ]
}

/** Together the questions ask for every entry cell, once. */
function questionsTrouble(form: Form): string[] {
  const { questions } = form
  if (!questions) return []
  const inputs = [...cellsOf(form).values()].filter(cell => !isComputed(cell))
  const asked = (part: string) => inputs.filter(({ id }) => id === part || id.startsWith(`${part}.`))
  const parts = questions.flatMap(gate => gate.zeros)
  const times = new Map(
    inputs.map(({ id }) => [id, parts.filter(part => asked(part).some(c => c.id === id)).length]),
  )
  const wrong = inputs.filter(({ id }) => times.get(id) !== 1)
  const [first] = wrong
  return [
    ...parts.filter(part => asked(part).length === 0).map(part => `快速填报问到的“${part}”不在表里。`),
    ...(first
      ? [`快速填报要把每一格恰好问到一次，“${first.name}”问了 ${String(times.get(first.id) ?? 0)} 次。`]
      : []),
    ...questions.flatMap(gate => sentenceTrouble(form, gate)),
  ]
}

function sentenceTrouble(form: Form, { question, sentence }: Gate): string[] {
  if (!sentence) return []
  const { section, aspect, text, cell } = sentence
  const aspects = form.sections.find(({ id }) => id === section)?.subheadings ?? []
  const holders = [...text.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name)
  return [
    ...(aspect === undefined || aspects.some(({ key }) => key === aspect)
      ? []
      : [`“${question}”的句子要写在“${aspect}”里，没有这个方面。`]),
    ...(cell === undefined || cellsOf(form).has(cell)
      ? []
      : [`“${question}”的句子用到“${cell}”，没有这一格。`]),
    ...(holders.every(name => name === 'year' || (name === 'n' && cell !== undefined))
      ? []
      : [`“${question}”的句子里只能有 {year} 和 {n}。`]),
  ]
}

function yearsTrouble({ years, rulesOf = [] }: Form, known: readonly Form[]): string[] {
  return [
    ...((years.to ?? Infinity) < years.from ? ['适用年度的结束在开始之前。'] : []),
    ...rulesOf
      .filter(id => !known.some(form => form.id === id))
      .map(id => `要沿用 ${id} 的规则，没有这一版格式。`),
  ]
}
