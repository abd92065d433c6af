import type { Source, SourceBlock } from './blocks.ts'
import { explodeLine } from './glued-line.ts'
import { classify, isPageNumber } from './row.ts'
import type { Row } from './row.ts'
import { splitLine } from './split-line.ts'
import { withTabCells } from './tab-copy.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All rows of a source in reading order: lines cut into cells, tables row by row, glued lines taken apart. */
export function rowsOf(source: Source, vocabulary: Vocabulary): Row[] {
  const borders = pipesAreBorders(source)
  const rows = source.blocks.flatMap((block, index) =>
    block.is === 'table' ? tableRows(block, index, vocabulary) : lineRows(block, index, vocabulary, borders),
  )
  return withTabCells(rows)
}

const onlyPipes = /^[\s|]*\|[\s|]*$/

/** Lines of a lone pipe stand between cells or rows where no cell has a pipe of its own. */
function pipesAreBorders(source: Source): boolean {
  let alone = 0
  let beside = 0
  for (const block of source.blocks) {
    if (block.is === 'table' || !block.text.includes('|')) continue
    if (onlyPipes.test(block.text)) alone++
    else beside++
  }
  return alone > 5 && beside * 10 < alone
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

function lineRows(
  block: SourceBlock & { is: 'line' },
  index: number,
  vocabulary: Vocabulary,
  borders: boolean,
): Row[] {
  const base = { line: block.line, block: index }
  if (block.text.trim() === '' || (borders && onlyPipes.test(block.text))) {
    const tabs = block.text.replace(/[^\t|]/g, '').length
    return tabs > 0 ? [{ ...base, cells: [], delimited: false, tabs }] : []
  }
  if (isPageNumber(block.text)) return []
  const pieces = explodeLine(block.text, vocabulary)
  if (pieces) return pieces.map(piece => ({ ...base, ...piece }))
  const { cells, delimited } = splitLine(block.text, vocabulary)
  return cells.length === 0 ? [] : [{ ...base, cells, delimited }]
}
