import { readHtml } from '../../../core/import/read-html.ts'
import type { Block } from './paste-cells.ts'

/** The first table of a copied page as rows of texts; what a merged cell covers is blank. */
export function blockFromHtml(html: string): Block {
  const table = readHtml(html).blocks.find(block => block.is === 'table')
  return table ? table.rows.map(row => row.map(cell => (cell.covered ? '' : cell.text))) : []
}
