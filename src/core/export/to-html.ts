import { escapeHtml } from './escape-html.ts'
import type { PaperSettings } from '../report/office-settings.ts'
import { cellStyle } from './cell-style.ts'
import type { PaperBlock, PaperCell, PaperDocument, PaperTable } from './document.ts'
import { textWidth } from './page-style.ts'

type WebHeadings = PaperSettings['webHeadings']

/** Pixels; fits the text column of the websites that counties have. */
const tableWidth = 640

/**
 * A page of its own around `toHtmlBody`, to be saved as a file.
 * @param code 一致码 of the paper, for a meta element
 */
export const toHtml = (
  paper: PaperDocument,
  headings: WebHeadings = 'bold',
  code?: string,
): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escapeHtml(paper.title.join(''))}</title>${code === undefined ? '' : `<meta name="一致码" content="${code}">`}</head>
<body>
${toHtmlBody(paper, headings)}
</body>
</html>
`

/**
 * The paper for the editor of a website's content system. Editors throw away classes, style sheets and what they do
 * not know, so nothing hangs on them: each cell carries its own border and width, merged cells are true ones,
 * headings are bold paragraphs unless real ones are asked for, and a number never stands in an element of its own.
 */
export const toHtmlBody = (paper: PaperDocument, headings: WebHeadings = 'bold'): string =>
  [
    `<p style="text-align:center;font-size:22px;line-height:1.75"><strong>${escapeHtml(paper.title.join(''))}</strong></p>`,
    ...(paper.docNo === null ? [] : [aside(paper.docNo, 'center')]),
    ...paper.blocks.map(block => blockHtml(block, headings)),
    ...[paper.sign?.name, paper.sign?.date].flatMap(line => (line == null ? [] : [aside(line, 'right')])),
    ...(paper.sign?.after ?? []).map(text => paragraph(escapeHtml(text))),
  ].join('\n')

const aside = (text: string, side: 'center' | 'right'): string =>
  `<p style="text-align:${side};line-height:1.75">${escapeHtml(text)}</p>`

/** A template of the website may restyle true headings, but a screen reader finds its way by them. */
function blockHtml(block: PaperBlock, headings: WebHeadings): string {
  if (block.is === 'table') return tableHtml(block.table)
  const text = escapeHtml(block.text)
  if (block.is === 'paragraph') return paragraph(text)
  if (headings === 'bold') return paragraph(`<strong>${text}</strong>`)
  const tag = block.level === 1 ? 'h2' : 'h3'
  return `<${tag}>${text}</${tag}>`
}

const paragraph = (html: string): string => `<p style="text-indent:2em;line-height:1.75">${html}</p>`

function tableHtml(table: PaperTable): string {
  const rows = table.grid.rows.map(cells => `<tr>${cells.map(cell => cellHtml(table, cell)).join('')}</tr>`)
  const width = String(tableWidth)
  return `<table border="1" cellspacing="0" cellpadding="0" width="${width}" style="border-collapse:collapse;width:${width}px;border:1px solid #000"><tbody>
${rows.join('\n')}
</tbody></table>`
}

function cellHtml(table: PaperTable, cell: PaperCell): string {
  const { text, align } = cellStyle(table, cell)
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${String(cell.rowSpan)}"` : ''}${cell.colSpan > 1 ? ` colspan="${String(cell.colSpan)}"` : ''}`
  const width = pixels(table, cell.col + cell.colSpan) - pixels(table, cell.col)
  const style = `border:1px solid #000;padding:2px 4px;text-align:${align};vertical-align:middle`
  return `<td${spans} width="${String(width)}" align="${align}" style="${style}">${escapeHtml(text)}</td>`
}

/** Where a column begins; rounded from the left edge, so that the widths add up. */
const pixels = ({ paper }: PaperTable, column: number): number =>
  Math.round((paper.widths.slice(0, column).reduce((sum, w) => sum + w, 0) / textWidth) * tableWidth)
