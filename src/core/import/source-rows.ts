import type { Source, SourceBlock } from './blocks.ts'
import { explodeLine } from './glued-line.ts'
import { classify, isPageNumber } from './row.ts'
import type { Row } from './row.ts'
import { splitLine } from './split-line.ts'
import { withTabCells } from './tab-copy.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All rows of a source in reading order: lines cut into cells, tables row by row, glued lines taken apart. */
export function rowsOf(source: Source, vocabulary: Vocabulary): Row[] {
  const rows = source.blocks.flatMap((block, index) =>
    block.is === 'table' ? tableRows(block, index, vocabulary) : lineRows(block, index, vocabulary),
  )
  return withTabCells(rows)
}

function tableRows(block: SourceBlock & { is: 'table' }, index: number, vocabulary: Vocabulary): Row[] {
  return block.rows.map((grid, r) => ({
    cells: grid.flatMap((cell, col) => (cell.covered ? [] : [classify(cell.text, vocabulary, col)])),
    line: block.line,
    block: index,
    tableRow: r,
    grid,
    delimited: true,
  }))
}

function lineRows(block: SourceBlock & { is: 'line' }, index: number, vocabulary: Vocabulary): Row[] {
  const base = { line: block.line, block: index }
  if (block.text.trim() === '') {
    const tabs = block.text.split('\t').length - 1
    return tabs > 0 ? [{ ...base, cells: [], delimited: false, tabs }] : []
  }
  if (isPageNumber(block.text)) return []
  const pieces = explodeLine(block.text, vocabulary)
  if (pieces) return pieces.map(piece => ({ ...base, ...piece }))
  const { cells, delimited } = splitLine(block.text, vocabulary)
  return cells.length === 0 ? [] : [{ ...base, cells, delimited }]
}
