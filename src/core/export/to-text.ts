import type { PaperBlock, PaperDocument } from './document.ts'
import { tableRectangle } from './table-rectangle.ts'

/** Between the cells of a table row. */
export const cellBreak = ' | '
/** Stands for a number that is not filled in; an empty cell is one covered by a merged cell. */
export const blankMark = '—'

/**
 * The paper as plain text: one paragraph per line, ended by CRLF; of a table one row per line, its cells joined by
 * " | ", those covered by a merged cell empty, so that every row has all columns; a blank number is a dash, else it
 * would look like a covered cell.
 */
export function toText(paper: PaperDocument): string {
  const lines = [
    paper.title.join(''),
    paper.docNo,
    ...paper.blocks.flatMap(blockLines),
    paper.sign?.name ?? null,
    paper.sign?.date ?? null,
    ...(paper.sign?.after ?? []),
  ]
  return lines.flatMap(line => (line === null ? [] : [`${line}\r\n`])).join('')
}

const blockLines = (block: PaperBlock): string[] =>
  block.is === 'table'
    ? tableRectangle(block.table).map(row =>
        row.map(cell => (cell === null ? '' : cell || blankMark)).join(cellBreak),
      )
    : [block.text]
