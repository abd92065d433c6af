import { composeDocument } from '../../core/export/compose-document.ts'
import { visibleItems } from '../../core/export/visible-blocks.ts'
import { cellsOf } from '../../core/forms/cells.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import type { Form } from '../../core/forms/form.ts'
import type { SourceBlock } from '../../core/import/blocks.ts'
import type { Doubt, DraftCell, ImportDraft } from '../../core/import/draft.ts'
import { reportFromInterchange } from '../../core/import/to-interchange.ts'
import type { Interchange } from '../../core/report/interchange.ts'
import { officeKindOf } from '../../core/report/office-kind.ts'
import type { ReportText } from '../../core/report/report.ts'
import { sectionIds } from '../../core/report/report.ts'
import type { ReportInDocx } from './report-in-docx.ts'

const CHANGED = '此段在 Word 中改过'

/**
 * What was read from a Word file of our own: the data it carries, as sure as when it was written; a block that was
 * changed in Word since is taken as it can be seen there, and said.
 * @param seen the same file read like any other
 */
export function withOwnData(seen: ImportDraft, { json, changed }: ReportInDocx): ImportDraft {
  if (changed.length === 0 || seen.formId === json.form) return merged(seen, json, changed)
  const says = '文件里的机读数据与看得见的表格不是同一种格式，按看得见的内容读入。'
  return { ...seen, doubts: [{ says }, ...seen.doubts] }
}

function merged(seen: ImportDraft, json: Interchange, changed: readonly string[]): ImportDraft {
  const form = formById(json.form)
  const isChanged = (block: string) => changed.includes(block)
  const cells = Object.fromEntries(
    [...cellsOf(form)].map(([id, { table }]) => [
      id,
      isChanged(table) ? (seen.cells[id] ?? absent) : ownCell(json, id, seen.cells[id]),
    ]),
  )
  const said = changed.map((block): Doubt => ({
    says: `${nameOf(block, form)}：${CHANGED}，按看得见的内容读入。`,
  }))
  // What was doubtful in the reading is not in the data; what is blank or does not add up still is.
  const lasting = seen.doubts.filter(
    doubt =>
      doubt.cell !== undefined &&
      Object.hasOwn(cells, doubt.cell) &&
      (seen.cells[doubt.cell]?.value ?? null) === (cells[doubt.cell]?.value ?? null),
  )
  const title = isChanged('title')
  return {
    ...seen,
    formId: form.id,
    fiscalYear: (title ? seen.fiscalYear : null) ?? json.fiscalYear,
    orgName: (title ? seen.orgName : null) ?? json.orgName,
    orgKind: title ? seen.orgKind : kindOf(json.orgName),
    cells,
    text: mergedText(seen.text, reportFromInterchange(json).text, isChanged),
    headings: changed.length === 0 ? json.headings : seen.headings,
    doubts: [
      ...said,
      ...changedCells(form, json, cells, isChanged),
      ...(changed.length === 0
        ? lasting
        : seen.doubts.filter(d => lasting.includes(d) || d.cell === undefined)),
    ],
  }
}

const absent: DraftCell = { value: null, confidence: 'absent' }
const kindOf = (name: string | null) => (name === null ? null : officeKindOf(name))

/** Where the value once stood in another file is of no use here. */
function cellIn(json: Interchange, id: string): DraftCell {
  const found = json.cells[id]
  if (!found) return absent
  const { source: _source, ...cell } = found
  return cell
}

function ownCell(json: Interchange, id: string, seen: DraftCell | undefined): DraftCell {
  const place = seen?.place ? { place: seen.place } : {}
  return { ...cellIn(json, id), ...place }
}

function mergedText(seen: ReportText, own: ReportText, isChanged: (block: string) => boolean): ReportText {
  const title = isChanged('title') ? seen : own
  const preface = isChanged('preface') ? seen : own
  const sign = isChanged('sign') ? seen : own
  const from = (id: (typeof sectionIds)[number]) => (isChanged(id) ? seen : own)
  const headings = sectionIds.flatMap(id => {
    const heading = from(id).headings[id]
    return heading === undefined ? [] : [[id, heading] as const]
  })
  return {
    title: title.title,
    docNo: title.docNo,
    periodStart: preface.periodStart,
    periodEnd: preface.periodEnd,
    contact: preface.contact,
    preface: preface.preface,
    publishDate: own.publishDate,
    signedBy: sign.signedBy,
    signDate: sign.signDate,
    headings: Object.fromEntries(headings),
    sections: {
      s1: from('s1').sections.s1,
      s2: from('s2').sections.s2,
      s3: from('s3').sections.s3,
      s4: from('s4').sections.s4,
      s5: from('s5').sections.s5,
      s6: from('s6').sections.s6,
    },
    extra: (isChanged('extra') ? seen : own).extra,
  }
}

function changedCells(
  form: Form,
  json: Interchange,
  cells: Readonly<Record<string, DraftCell>>,
  isChanged: (block: string) => boolean,
): Doubt[] {
  const number = (value: number | null) => (value === null ? '空' : String(value))
  return [...cellsOf(form).values()].flatMap(({ id, table, name }): Doubt[] => {
    const [before, now] = [json.cells[id]?.value ?? null, cells[id]?.value ?? null]
    if (!isChanged(table) || before === now) return []
    return [{ cell: id, says: `${name}：导出时是 ${number(before)}，在 Word 中改成了 ${number(now)}。` }]
  })
}

function nameOf(block: string, form: Form): string {
  const others: Readonly<Record<string, string>> = {
    title: '题目',
    preface: '前言',
    extra: '另加的部分',
    sign: '落款',
  }
  return (
    form.sections.find(section => section.id === block)?.heading ??
    form.tables.find(table => table.id === block)?.name ??
    others[block] ??
    block
  )
}

/** An exchange file as a draft; what is printed stands for its source. */
export function draftFromInterchange(json: Interchange): ImportDraft {
  const form = formById(json.form)
  const report = reportFromInterchange(json)
  const items = visibleItems(composeDocument(form, report, { draft: false }))
  const blocks = items.map((item, index): SourceBlock => {
    const line = index + 1
    if (item.is === 'text') return { is: 'line', line, text: item.text }
    const rows = item.rows.map(row => row.map(cell => ({ text: cell ?? '', covered: cell === null })))
    return { is: 'table', line, rows }
  })
  return {
    formId: form.id,
    fiscalYear: json.fiscalYear,
    orgName: json.orgName,
    orgKind: kindOf(json.orgName),
    cells: Object.fromEntries([...cellsOf(form).keys()].map(id => [id, cellIn(json, id)])),
    text: report.text,
    headings: json.headings,
    doubts: json.doubts,
    source: { blocks },
  }
}
