import { cellsOf } from '../forms/cells.ts'
import { knownForms } from '../forms/known-forms.ts'
import type { Form } from '../forms/form.ts'
import { officeKindOf } from '../report/office-kind.ts'
import type { Source } from './blocks.ts'
import { balanceDoubts } from './balance-doubts.ts'
import { detectForm } from './detect-form.ts'
import type { DetectedForm } from './detect-form.ts'
import type { Doubt, DraftCell, ReadResult } from './draft.ts'
import { findHeadings } from './find-headings.ts'
import { limits } from './limits.ts'
import { matchTable } from './match-table.ts'
import { mainName } from './office-name.ts'
import { readFrame } from './read-frame.ts'
import type { Frame } from './read-frame.ts'
import { rowsOf } from './source-rows.ts'
import { splitSections } from './split-sections.ts'
import { findRegions } from './table-regions.ts'
import { uprightTables } from './turned-table.ts'
import { unwrapLines } from './unwrap-lines.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { Row } from './row.ts'

/**
 * Recognises an annual report in any source. Every cell of the form comes back with how sure it is; a value that
 * is not certain is never `exact`, a value that is not there is null. Nothing is corrected.
 * A page that is no annual report is refused with a sentence.
 */
export function draftReport(found: Source, forms: readonly Form[] = knownForms()): ReadResult {
  if (sizeOf(found) > limits.rows) return tooLong
  const vocabulary = vocabularyOf(forms)
  const source = uprightTables(found, vocabulary)
  const rows = rowsOf(unwrapLines(source, vocabulary), vocabulary)
  const guess = detectForm(rows, forms, null).form
  const headings = findHeadings(rows, guess)
  const isHeading = new Set(headings.map(h => h.row))
  const regions = findRegions(rows, i => isHeading.has(i))
  const frame = readFrame(rows, headings, regions, source.pageTitle)
  if (!isReport(rows, headings.length, regions.length, frame)) return notAReport
  const detected = detectForm(rows, forms, frame.year)
  const { form } = detected
  const tables = form.tables.map(table => matchTable(table, rows, regions))
  const cells: Record<string, DraftCell> = {}
  for (const id of cellsOf(form).keys()) cells[id] = { value: null, confidence: 'absent' }
  for (const table of tables) Object.assign(cells, table.cells)
  const texts = splitSections({ rows, headings, regions, end: frame.end }, form)
  const doubts = [
    ...formDoubts(detected, frame.year),
    ...frame.doubts,
    ...(regions.length === 0 ? [{ says: '没有读到表格，原文的表格可能是图片，请对照原文填写。' }] : []),
    ...tables.flatMap(t => t.doubts),
    ...absentDoubts(
      form,
      cells,
      tables.flatMap(t => t.doubts),
    ),
    ...balanceDoubts(form, cells),
  ]
  return {
    ok: true,
    draft: {
      formId: form.id,
      fiscalYear: frame.year,
      orgName: frame.orgName,
      orgKind: frame.orgName === null ? null : officeKindOf(mainName(frame.orgName)),
      cells,
      text: { ...frame.text, ...texts },
      headings: headings.map(h => h.printed),
      doubts,
      source,
    },
  }
}

const sizeOf = (source: Source) =>
  source.blocks.reduce((n, b) => n + (b.is === 'table' ? b.rows.length : 1), 0)

const tooLong: ReadResult = {
  ok: false,
  error: {
    says: '文字太多，不像一份年报。',
    hint: '请检查是否选错了文件；一年的年报通常不到两千行。',
    otherPaper: true,
  },
}

const notAReport: ReadResult = {
  ok: false,
  error: {
    says: '没有在这份文件里找到政府信息公开工作年度报告。',
    hint: '请打开年报正文所在的文件或网页（含“总体情况”等六个部分和三张表）再导入。',
    otherPaper: true,
  },
}

/** Tables of the form, or the chapters of a report (its tables may have been published as pictures). */
function isReport(rows: readonly Row[], headings: number, regions: number, frame: Frame): boolean {
  const labels = new Set(
    rows.flatMap(r => r.cells.flatMap(c => (c.found && c.text.length > 3 ? [c.text] : []))),
  )
  if (regions > 0 && labels.size >= 8) return true
  return headings >= 4 && (frame.text.title !== null || frame.orgName !== null || regions > 0)
}

function formDoubts(detected: DetectedForm, year: number | null): Doubt[] {
  const { form, sure, mixed } = detected
  const out: Doubt[] = []
  if (!sure) out.push({ says: `表格里没有能认出格式的词，暂按${form.name}读入，请核对。` })
  for (const other of mixed)
    out.push({ says: `表格混用了${form.name}和${other.name}的词，按${form.name}读入，请核对。` })
  if (year !== null && (year < form.years.from || year > (form.years.to ?? Infinity))) {
    out.push({ says: `这是${year}年的年报，用的却是${form.name}。` })
  }
  return out
}

/** One sentence for each cell that is empty and not spoken of yet. */
function absentDoubts(
  form: Form,
  cells: Readonly<Record<string, DraftCell>>,
  said: readonly Doubt[],
): Doubt[] {
  const spoken = new Set(said.map(d => d.cell))
  return Object.entries(cells).flatMap(([id, cell]) => {
    if (cell.value !== null || spoken.has(id)) return []
    return [{ cell: id, says: `${cellsOf(form).get(id)?.name ?? id}：原文没有读到数，没有当作 0。` }]
  })
}
