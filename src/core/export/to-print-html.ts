import { cellStyle, rowHeight } from './cell-style.ts'
import type { PaperBlock, PaperCell, PaperDocument, PaperSign, PaperTable } from './document.ts'
import { escapeHtml } from './escape-html.ts'
import { linePitch, signIndents, sizes, textWidth } from './page-style.ts'
import { fontFiles, printCss } from './print-css.ts'
import { signLines, widest } from './title-lines.ts'

/**
 * The paper as one HTML page for a browser's printer; no script, nothing from outside but the fonts.
 * @param fonts address of the folder with the font files, with its slash (`fonts/`)
 */
export function toPrintHtml(paper: PaperDocument, fonts: string): string {
  // Preloading makes the page's load event wait for the fonts.
  const preloads = fontFiles
    .map(file => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${fonts}${file}">`)
    .join('')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(paper.title.join(''))}</title>${preloads}<style>
${printCss(fonts)}</style></head><body>
${paper.draft ? '<div class="draft" aria-hidden="true">草稿</div>\n' : ''}<div class="head"><h1>${paper.title
    .map(line => `<span>${escapeHtml(line)}</span>`)
    .join('')}</h1>${paper.docNo ? `<p class="no">${escapeHtml(paper.docNo)}</p>` : ''}</div>
${paper.blocks.map(blockHtml).join('\n')}
${paper.sign ? signHtml(paper.sign) : ''}
</body></html>
`
}

function blockHtml(block: PaperBlock): string {
  switch (block.is) {
    case 'heading': {
      const tag = block.level === 1 ? 'h2' : 'h3'
      return `<${tag}${block.newPage ? ' class="page"' : ''}>${escapeHtml(block.text)}</${tag}>`
    }
    case 'paragraph':
      return `<p>${paragraphHtml(block.text)}</p>`
    case 'table':
      return tableHtml(block.table, block.newPage === true)
  }
}

/**
 * An address may break behind its signs: whole, it would push itself to the next line and stretch this one. The odd
 * parts of the split are the addresses.
 */
const paragraphHtml = (text: string): string =>
  text
    .split(/([A-Za-z0-9@._/:?=&#%+~-]*[@./][A-Za-z0-9@._/:?=&#%+~-]{6,})/)
    .map((part, i) => (i % 2 === 0 ? keepNumbers(escapeHtml(part)) : breakable(part)))
    .join('')

const breakable = (address: string): string =>
  address
    .split(/(?<=[@._/-])/)
    .map(escapeHtml)
    .join('<wbr>')

/** 数字、年份不能回行: a number stays with the word that follows it; a row of digits longer than a line breaks. */
const keepNumbers = (html: string): string =>
  html.replace(
    /(?<!\d)\d{1,30}(?:\.\d+)?[\p{Script=Han}%]/gu,
    number => `<span class="keep">${number}</span>`,
  )

function tableHtml(table: PaperTable, newPage: boolean): string {
  const { rows, headRows } = table.grid
  const row = (cells: readonly PaperCell[], index: number) =>
    `<tr style="height:${String(rowHeight(table, index) / 20)}pt">${cells.map(cell => cellHtml(table, cell)).join('')}</tr>`
  const columns = table.paper.widths
    .map(width => `<col style="width:${((width / textWidth) * 100).toFixed(3)}%">`)
    .join('')
  const head = rows.slice(0, headRows).map(row).join('')
  const body = rows
    .slice(headRows)
    .map((cells, i) => row(cells, headRows + i))
    .join('')
  const name = newPage ? ' class="page"' : table.flows ? ' class="flows"' : ''
  const picture = table.picture === undefined ? '' : `<div class="picture">${table.picture}</div>`
  return `${picture}<table${name} aria-label="${escapeHtml(table.name)}"><colgroup>${columns}</colgroup>${head ? `<thead>${head}</thead>` : ''}<tbody>${body}</tbody></table>`
}

function cellHtml(table: PaperTable, cell: PaperCell): string {
  const style = cellStyle(table, cell)
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${String(cell.rowSpan)}"` : ''}${cell.colSpan > 1 ? ` colspan="${String(cell.colSpan)}"` : ''}`
  if (cell.kind === 'words') {
    return `<td${spans} class="words ${style.align}">${linesHtml(style.lines) || '\u00a0'}</td>`
  }
  if (!style.scope) {
    const small = style.fit.size === sizes.table ? '' : ` style="font-size:${String(style.fit.size / 2)}pt"`
    // A blank cell holds a no-break space, else the tagged PDF would have no cell there.
    return `<td${spans}${small}>${escapeHtml(style.text) || '\u00a0'}</td>`
  }
  // Stacked letters, not vertical writing: that would leave vertical marks (︑) in the text layer.
  const name = style.vertical ? ' class="down"' : style.align === 'left' ? ' class="left"' : ''
  const words = style.vertical ? `<span>${escapeHtml(style.text)}</span>` : linesHtml(style.lines)
  return `<th scope="${style.scope}"${spans}${name}>${words}</th>`
}

const linesHtml = (lines: readonly string[]): string =>
  lines.length === 1
    ? escapeHtml(lines.join(''))
    : lines.map(line => `<span class="line">${escapeHtml(line)}</span>`).join('')

function signHtml(sign: PaperSign): string {
  // A break, not blocks: each block would be a paragraph of its own in the tags.
  const name = signLines(sign.name ?? '')
  const indents = signIndents(widest(name), sign.date ?? '', sign.sealed)
  const line = (html: string | null, right: number) =>
    html === null ? '' : `<p style="padding-right:${String(right * 16)}pt">${html}</p>`
  const above = (indents.linesAbove * linePitch) / 20
  return `<div class="sign" style="padding-top:${String(above)}pt">${line(sign.name && name.map(escapeHtml).join('<br>'), indents.name)}${line(sign.date && escapeHtml(sign.date), indents.date)}</div>${sign.after.map(text => `\n<p>${paragraphHtml(text)}</p>`).join('')}`
}
