import { composeDocument } from '../../core/export/compose-document.ts'
import type { PaperDocument } from '../../core/export/document.ts'
import { tableRectangle } from '../../core/export/table-rectangle.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { cellsOf } from '../../core/forms/cells.ts'
import type { ImportDraft } from '../../core/import/draft.ts'
import { draftToInterchange, reportFromInterchange } from '../../core/import/to-interchange.ts'
import { formatCell } from '../../core/report/cell-value.ts'
import { readReportFile } from '../import/read-report-file.ts'
import { reportInDocx } from '../import/report-in-docx.ts'
import type { FoundItem, Verdict } from './compare-paper.ts'
import { comparePaper } from './compare-paper.ts'

/** The paper that a recognised report makes. */
export function paperOfDraft(draft: ImportDraft): PaperDocument {
  const report = reportFromInterchange(draftToInterchange(draft))
  return composeDocument(formById(draft.formId), report, { draft: false })
}

/** Whether the importer takes every number of the file for what the paper says. */
export async function verifyNumbers(
  bytes: Uint8Array,
  paper: PaperDocument,
  equal: Verdict,
): Promise<Verdict> {
  const read = await readReportFile(bytes, '')
  if (!read.ok) return { ok: false, differences: [`写成的文件读不回来：${read.error.says}`] }
  const form = formById(read.draft.formId)
  const tables = paper.blocks.flatMap(block => (block.is === 'table' ? [block.table] : []))
  const differences = tables.flatMap(({ values }) =>
    Object.entries(values).flatMap(([id, text]) => {
      const found = formatCell(read.draft.cells[id]?.value ?? null)
      if (found === text) return []
      return [`${cellsOf(form).get(id)?.name ?? id}应为“${text}”，读回来是“${found}”。`]
    }),
  )
  return differences.length > 0 ? { ok: false, differences } : equal
}

/** A file of data: the paper made from what was read must be the same, but for the lines that are not the report's. */
export async function verifyData(bytes: Uint8Array, paper: PaperDocument): Promise<Verdict> {
  const read = await readReportFile(bytes, '')
  if (!read.ok) return { ok: false, differences: [`写成的文件读不回来：${read.error.says}`] }
  const sign = paper.sign && { ...paper.sign, after: [] }
  return comparePaper({ ...paper, sign }, itemsOf(paperOfDraft(read.draft)))
}

/** The data inside a Word file, where it has any: untouched, and of the same paper. */
export async function verifyDocxData(
  bytes: Uint8Array,
  paper: PaperDocument,
  equal: Verdict,
): Promise<Verdict> {
  const own = await reportInDocx(bytes)
  if (!own) return equal
  if (own.changed.length > 0) {
    return { ok: false, differences: [`文件里的机读数据与正文不一致：${own.changed.join('、')}。`] }
  }
  return verifyData(bytes, paper)
}

/** How a paper differs from another, in sentences: in numbers or words, as the 一致码 does; text alone does not tell chapters from sub-headings. */
export function differencesOf(paper: PaperDocument, other: PaperDocument): readonly string[] {
  const words = itemsOf(other).map(item => (item.is === 'text' ? { ...item, role: null } : item))
  const verdict = comparePaper(paper, words)
  return verdict.ok ? [] : verdict.differences
}

function itemsOf(paper: PaperDocument): FoundItem[] {
  const text = (role: 'title' | 'heading1' | 'heading2' | 'paragraph', words: string | null): FoundItem[] =>
    words === null ? [] : [{ is: 'text', role, text: words }]
  return [
    ...text('title', paper.title.join('')),
    ...text('paragraph', paper.docNo),
    ...paper.blocks.flatMap((block): FoundItem[] => {
      if (block.is === 'paragraph') return text('paragraph', block.text)
      if (block.is === 'heading') return text(block.level === 1 ? 'heading1' : 'heading2', block.text)
      const rows = tableRectangle(block.table)
      return [
        {
          is: 'table',
          rows: rows.map(row => row.map(cell => ({ text: cell ?? '', covered: cell === null }))),
        },
      ]
    }),
    ...text('paragraph', paper.sign?.name ?? null),
    ...text('paragraph', paper.sign?.date ?? null),
  ]
}
