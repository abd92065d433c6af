import type { Form } from '../../src/core/forms/form.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import type { ImportDraft } from '../../src/core/import/draft.ts'
import { readHtml } from '../../src/core/import/read-html.ts'
import { readText } from '../../src/core/import/read-text.ts'
import { flattenings, htmlTable, htmlWithoutSpans } from './flatten.ts'
import type { PrintedTable } from './printed-table.ts'
import { wholeHtml, wholeText } from './whole-text.ts'

/** All ways in which a report is written out. */
export const containers = [...Object.keys(flattenings), 'htmlTable', 'htmlWithoutSpans']

/** Writes a report out in one of the ways and reads it again. */
export function readPrinted(
  form: Form,
  year: number,
  tables: readonly PrintedTable[],
  how: string,
): ImportDraft {
  const flatten = flattenings[how]
  const html = how === 'htmlTable' ? htmlTable : htmlWithoutSpans
  const source = flatten
    ? readText(wholeText(form, year, tables, flatten))
    : readHtml(wholeHtml(form, year, tables, html))
  const result = draftReport(source)
  if (!result.ok) throw new Error(result.error.says)
  return result.draft
}

export function draftOf(text: string): ImportDraft {
  const result = draftReport(text.trimStart().startsWith('<') ? readHtml(text) : readText(text))
  if (!result.ok) throw new Error(result.error.says)
  return result.draft
}
