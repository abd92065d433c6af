import type { Printed, PrintedTable } from './printed-table.ts'

/** How pages and programs turn a table into lines of text; each is met in published reports. */
export type Flattening = (table: PrintedTable) => string[]

const pads = (row: Printed[], table: PrintedTable) => Math.max(0, table.columns - row.length)

/** A: one cell per line, each ended by a pipe; lines of pipes pad a row to the grid. */
const pipeLines: Flattening = table =>
  table.rows.flatMap((row, r) => {
    const last = r === table.rows.length - 1
    const cells = row.map(c => (c.text === '' ? '|' : `${c.text} |`))
    const pad = last ? 0 : pads(row, table)
    return pad > 0 ? [...cells, '|'.repeat(pad)] : cells
  })

/** B: one cell per paragraph, blank lines between, empty cells not to be seen. */
const paragraphs: Flattening = table =>
  table.rows.flatMap(row => row.flatMap(c => (c.text === '' ? ['', ''] : [c.text, ''])))

/** C: one cell per line ended by a pipe, covered cells dropped. */
const pipeCells: Flattening = table =>
  table.rows.flatMap(row => row.map(c => (c.text === '' ? '|' : `${c.text} |`)))

/** D: one row per line between pipes, padded to the grid. */
const pipeRows: Flattening = table =>
  table.rows.map(row => row.map(c => c.text).join(' | ') + ' |' + '|'.repeat(pads(row, table)))

/** Markdown: rows opened and ended by a pipe. */
const markdown: Flattening = table =>
  table.rows.flatMap((row, r) => [
    `| ${row.map(c => c.text).join(' | ')} |`,
    ...(r === 0 ? [`|${' --- |'.repeat(row.length)}`] : []),
  ])

/** Copied out of a browser: a line of one TAB between two cells of a row. */
const browserCopy: Flattening = table =>
  table.rows.flatMap(row => [...row.flatMap((c, i) => (i === 0 ? [c.text] : ['\t', c.text])), ''])

/** The same where every cell stands between two such lines. */
const browserCopyClosed: Flattening = table =>
  table.rows.flatMap(row => ['\t', ...row.flatMap(c => [c.text, '\t'])])

const tabRows: Flattening = table => table.rows.map(row => row.map(c => c.text).join('\t'))

const spaceRows: Flattening = table =>
  table.rows.map(row => row.map(c => c.text).join(row.some(c => c.kind === 'entry') ? ' ' : '  '))

/** PDF text: long labels wrapped, the numbers on the middle line; heads and page number between pages. */
const pdfText: Flattening = table => {
  const lines: string[] = []
  const heads = table.rows.filter(row => row.every(c => c.kind !== 'entry' && c.kind !== 'label'))
  table.rows.forEach((row, r) => {
    const labels = row.filter(c => c.kind !== 'entry').map(c => c.text)
    const values = row.filter(c => c.kind === 'entry').map(c => c.text)
    const label = labels.pop() ?? ''
    if (values.length === 0) lines.push([...labels, label].join(' '))
    else if (label.length > 14) {
      lines.push([...labels, label.slice(0, 12)].join(' '), `${values.join(' ')}`, label.slice(12))
    } else lines.push([...labels, label, ...values].filter(t => t !== '').join(' '))
    if (table.id === 't3' && r === 14) {
      lines.push('- 3 -', ...heads.map(h => h.map(c => c.text).join(' ')))
    }
  })
  return lines
}

export const flattenings: Readonly<Record<string, Flattening>> = {
  pipeLines,
  paragraphs,
  pipeCells,
  pipeRows,
  markdown,
  browserCopy,
  browserCopyClosed,
  tabRows,
  spaceRows,
  pdfText,
}

/** Everything on one line. */
export const glue = (table: PrintedTable): string => table.rows.flatMap(row => row.map(c => c.text)).join('')

const spans = (c: Printed) =>
  (c.rowSpan > 1 ? ` rowspan="${c.rowSpan}"` : '') + (c.colSpan > 1 ? ` colspan="${c.colSpan}"` : '')

/** A real table, with Word's markup inside the cells. */
export const htmlTable = (table: PrintedTable): string =>
  `<p align="center"><table border="1"><tbody>${table.rows
    .map(
      row =>
        `<tr>${row
          .map(
            c =>
              `<td${spans(c)}><p class="MsoNormal"><span style="font-size:9pt">${c.text.slice(0, 3)}</span><span>${c.text.slice(3)}<o:p></o:p></span></p></td>`,
          )
          .join('')}</tr>`,
    )
    .join('')}</tbody></table></p>`

/** The same with empty cells where others use spans. */
export function htmlWithoutSpans(table: PrintedTable): string {
  const grid: string[][] = table.rows.map(() => [])
  table.rows.forEach((row, r) => {
    let col = 0
    for (const c of row) {
      while (grid[r]?.[col] !== undefined) col++
      for (let dr = 0; dr < c.rowSpan; dr++) {
        for (let dc = 0; dc < c.colSpan; dc++) {
          const line = grid[r + dr]
          if (line) line[col + dc] = dr + dc === 0 ? c.text : ''
        }
      }
      col += c.colSpan
    }
  })
  return `<table>${grid.map(row => `<tr>${row.map(t => `<td>${t}</td>`).join('')}</tr>`).join('')}</table>`
}
