import { canonicalJson } from '../export/canonical-json.ts'
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

/** 口径, hints and other wordings met in old files: what stands beside a form and changes nothing of it. */
const BESIDE: readonly string[] = ['note', 'hint', 'aliases']

/**
 * Whether two declarations of a form differ in nothing but what stands beside it, so that reports of past years are
 * printed, checked and linked from year to year as they were.
 */
export const sameButWords = (a: Form, b: Form): boolean => withoutWords(a) === withoutWords(b)

const withoutWords = (form: Form): string =>
  canonicalJson(
    JSON.parse(JSON.stringify(form, (key, value: unknown) => (BESIDE.includes(key) ? undefined : value))),
  )
