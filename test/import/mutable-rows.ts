import { builtInForms } from '../../src/core/forms/known-forms.ts'
import type { Source, SourceBlock, SourceCell } from '../../src/core/import/blocks.ts'
import { isBlankMark, isValue } from '../../src/core/import/row.ts'
import { vocabularyOf } from '../../src/core/import/vocabulary.ts'

/** A line of a table, or a row of a grid, that can be damaged. */
export interface MutableRow {
  cells: SourceCell[]
  /** What stands between the cells of a line; null for a row of a grid. */
  readonly between: string | null
  /** Grid rows of one table share it. */
  readonly block: number
  readonly line: number
  readonly inTable: boolean
}

const { find } = vocabularyOf(builtInForms)

export const isLabel = (text: string) => find(text) !== null
export const isNumber = (text: string) => isValue(text) && !/^\d{5,}$/.test(text)
export const isWord = (text: string) => text !== '' && !isValue(text) && !isBlankMark(text)

export const isHead = (text: string) =>
  find(text)?.labels.every(l => l.what === 'head' || l.what === 'corner') === true

export function rowsOfSource(source: Source): MutableRow[] {
  return source.blocks.flatMap((block, index): MutableRow[] => {
    const base = { block: index, line: block.line }
    if (block.is === 'table') {
      const inTable = block.rows.some(r => r.some(c => isLabel(c.text)))
      return block.rows.map(cells => ({ ...base, cells: [...cells], between: null, inTable }))
    }
    const between = /[|]/.test(block.text) ? '|' : block.text.trim().includes('\t') ? '\t' : ' '
    const parts =
      between === ' ' && !/\s\d+(?:\s|$)/.test(block.text) ? [block.text] : block.text.split(between)
    const cells = parts.map(text => ({ text: text.trim(), covered: false }))
    const inTable = cells.some(c => isLabel(c.text) || isNumber(c.text)) && block.text.length < 200
    return [{ ...base, cells, between, inTable }]
  })
}

export function sourceOfRows(rows: readonly MutableRow[]): Source {
  const blocks: SourceBlock[] = []
  const open: { block: number; rows: SourceCell[][] }[] = []
  for (const row of rows) {
    const grid = open.at(-1)
    if (row.between !== null) {
      blocks.push({ is: 'line', line: row.line, text: row.cells.map(c => c.text).join(row.between) })
      open.length = 0
    } else if (grid?.block === row.block) grid.rows.push(row.cells)
    else {
      const started = { block: row.block, rows: [row.cells] }
      open.push(started)
      blocks.push({ is: 'table', line: row.line, rows: started.rows })
    }
  }
  return { blocks }
}

/**
 * Words in order, and a # for each place of a number, blank or not: two sources of the same shape differ in nothing
 * but what number stands where.
 */
export const shapeOf = (rows: readonly MutableRow[]): string =>
  rows
    .map(r => r.cells.map(c => (isWord(c.text) && !c.covered ? c.text : '#')).join(r.between ?? '¦'))
    .join('\n')
