import { readHtml } from '../../../core/import/read-html.ts'
import type { Block } from './paste-cells.ts'

/** The tables of a copied page as rows of texts, in its order; what a merged cell covers is blank. */
export function blocksFromHtml(html: string): Block[] {
  return readHtml(html).blocks.flatMap(block =>
    block.is === 'table' ? [block.rows.map(row => row.map(cell => (cell.covered ? '' : cell.text)))] : [],
  )
}
