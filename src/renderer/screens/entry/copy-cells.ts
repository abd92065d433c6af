import { isFormula, noFormula } from '../../../core/text/no-formula.ts'
import type { Place } from './grid-model.ts'

/** A range as the two forms a spreadsheet and a word processor take: tab-separated text and an HTML table. */
export function copyCells(
  rows: readonly (readonly Place[])[],
  textOf: (cell: string) => string,
): { readonly text: string; readonly html: string } {
  const texts = rows.map(row => row.map(p => textOf(p.id)))
  const body = texts
    .map(
      row =>
        `<tr>${row.map(text => `<td${isFormula(text) ? AS_TEXT : ''}>${escapeHtml(text)}</td>`).join('')}</tr>`,
    )
    .join('')
  return {
    text: texts.map(row => row.map(noFormula).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table border="1" cellspacing="0">${body}</table>`,
  }
}

/** Spreadsheets take the HTML before the plain text, and calculate what stands in it unless the cell is text. */
const AS_TEXT = ` style='mso-number-format:"\\@"'`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, c => ENTITIES[c] ?? c)
