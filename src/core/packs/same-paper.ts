import type { Form, Node } from '../forms/form.ts'

/**
 * Whether two declarations of a form print the same paper with the same cells: only what is said beside it (口径, hints,
 * other wordings, carry-over, questions) may differ, so that no stored report looks different afterwards.
 */
export const samePaper = (a: Form, b: Form): boolean =>
  JSON.stringify(paperOf(a)) === JSON.stringify(paperOf(b))

const paperOf = ({ id, name, basis, years, title, sections, tables }: Form): unknown => [
  ...[id, name, basis, years.from, title],
  sections.map(({ id, heading, table, subheadings = [] }) => [
    ...[id, heading, table],
    subheadings.map(({ key, title }) => [key, title]),
  ]),
  tables.map(({ id, name, blocks, paper: { widths, labelColumns, headHeights, rowHeight } }) => [
    ...[id, name, widths, labelColumns, headHeights, rowHeight],
    blocks.map(({ caption, corner, cols, rows }) => [caption, corner, cols.map(nodeOf), rows.map(nodeOf)]),
  ]),
]

const nodeOf = (node: Node & { kind?: string; unit?: string; span?: number }): unknown => [
  ...[node.id, node.label, node.sumOf, node.kind, node.unit, node.span],
  node.parts?.map(nodeOf),
]
