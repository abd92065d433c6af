import type { PaperDocument, PaperTable } from '../../../src/core/export/document.ts'
import type { DocxParts } from './docx-parts.ts'
import type { Xml } from './xml-tree.ts'
import { all, first, isOn, value } from './xml-tree.ts'

const TEXT_WIDTH = 8845
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
/** 五号 digits are half an em wide. */
const widthOfDigits = (digits: number, halfPoints: number): number => digits * halfPoints * 5

/** Tables of the full width of the 版心, true to their own grid, with names, heads that repeat and whole rows. */
export function lintTables(parts: DocxParts, paper: PaperDocument): string[] {
  const tables = all(parts.xml('word/document.xml'), 'w:tbl')
  const printed = paper.blocks.flatMap(block => (block.is === 'table' ? [block.table] : []))
  if (tables.length !== printed.length) return [`tables: ${tables.length} for ${printed.length}`]
  return printed.flatMap((table, index) => {
    const xml = tables[index]
    return xml ? lintTable(xml, table).map(says => `${says} (${table.id})`) : []
  })
}

function lintTable(xml: Xml, table: PaperTable): string[] {
  const properties = first(xml, 'w:tblPr')
  const grid = all(xml, 'w:gridCol').map(column => Number(column.attributes['w:w']))
  const rows = all(xml, 'w:tr')
  const wrong: string[] = []
  if (sum(grid) !== TEXT_WIDTH || value(properties, 'w:tblW', 'w:w') !== String(TEXT_WIDTH)) {
    wrong.push(`table width: ${sum(grid)}`)
  }
  if (value(properties, 'w:tblLayout', 'w:type') !== 'fixed') wrong.push('table layout: not fixed')
  for (const side of sides) {
    const rule = first(first(properties, 'w:tblBorders'), `w:${side}`)?.attributes
    if (rule?.['w:val'] !== 'single' || rule['w:sz'] !== '4') wrong.push(`rules: ${side} is not 0.5 磅`)
  }
  if (value(properties, 'w:tblCaption') !== table.name) wrong.push('table caption')
  if (!value(properties, 'w:tblDescription')?.endsWith(`:${table.id}`)) wrong.push('table anchor')
  if (rows.length !== table.grid.rows.length) wrong.push(`rows: ${rows.length}`)
  const heads = rows.map(row => isOn(first(row, 'w:trPr'), 'w:tblHeader'))
  if (heads.some((head, row) => head !== row < table.grid.headRows))
    wrong.push('heads: do not repeat as they should')
  return [...wrong, ...rows.flatMap((row, index) => lintRow(row, grid, index))]
}

function lintRow(row: Xml, grid: readonly number[], index: number): string[] {
  const wrong: string[] = []
  const height = first(row, 'w:trHeight')?.attributes
  if (!(Number(height?.['w:val']) >= 300) || height?.['w:hRule'] !== 'atLeast') wrong.push('row height')
  if (!isOn(first(row, 'w:trPr'), 'w:cantSplit')) wrong.push('row may break: no cantSplit')
  let column = 0
  for (const cell of all(row, 'w:tc')) {
    const span = Number(value(cell, 'w:gridSpan') ?? 1)
    const width = sum(grid.slice(column, column + span))
    if (value(cell, 'w:tcW', 'w:w') !== String(width))
      wrong.push(`cell width: ${String(value(cell, 'w:tcW', 'w:w'))}`)
    if (value(cell, 'w:vAlign') !== 'center') wrong.push('cell: not centred upright')
    if (!/^Table(?:Text|Head)$/.test(value(cell, 'w:pStyle') ?? '')) wrong.push('cell: style')
    if (all(cell, 'w:p').length !== 1) wrong.push('cell: paragraphs')
    wrong.push(...tooLong(cell, width))
    column += span
  }
  if (column !== grid.length) wrong.push(`spans: ${column} columns of ${grid.length}`)
  return wrong.map(says => `${says}, row ${index + 1}`)
}

/** A number stands on one line. */
function tooLong(cell: Xml, width: number): string[] {
  const text = all(cell, 'w:t')
    .map(t => t.text)
    .join('')
  if (!/^-?[\d.]+$/.test(text)) return []
  const margins = first(cell, 'w:tcMar')
  const margin = Number(value(margins, 'w:left', 'w:w') ?? value(margins, 'w:start', 'w:w') ?? 40)
  const size = Number(value(cell, 'w:sz') ?? 21)
  return widthOfDigits(text.length, size) <= width - 2 * margin
    ? []
    : [`number ${text} is wider than its cell`]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
