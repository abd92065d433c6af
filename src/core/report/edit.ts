import type { Form, SectionId } from '../forms/form.ts'
import type { CellValue } from './cell-value.ts'
import type { FrameField } from './frame-fields.ts'
import { chaptersRewritten, withLiveNumbers } from './live-numbers/live-text.ts'
import type { Contact, ExtraSection, Report, ReportText, TextBlock } from './report.ts'
import { withTotals } from './totals.ts'

/** One change of a report. A step is a list of edits that is undone as a whole. */
export type Edit =
  | { readonly what: 'cell'; readonly cell: string; readonly to: CellValue | null }
  | { readonly what: 'frame'; readonly field: FrameField; readonly to: string | null }
  | { readonly what: 'contact'; readonly to: Contact }
  | { readonly what: 'preface'; readonly to: readonly string[] }
  | { readonly what: 'section'; readonly section: SectionId; readonly to: readonly TextBlock[] }
  | { readonly what: 'extra'; readonly to: readonly ExtraSection[] }
  /** The words printed above a chapter, where a report read from outside has its own; null = the form's. */
  | { readonly what: 'heading'; readonly section: SectionId; readonly to: string | null }
  /** 批注 on a cell; null takes it away. */
  | { readonly what: 'note'; readonly cell: string; readonly to: string | null }
  /** 上年末数 typed by hand, by last year's cell; null = not known. */
  | { readonly what: 'stock'; readonly cell: string; readonly to: number | null }

/** How long a 批注 may be, in characters. */
export const NOTE_LENGTH = 500

/** The report after a step: its totals computed anew, and then the numbers in its text that are bound to cells. */
export function applyEdits(form: Form, report: Report, edits: readonly Edit[]): Report {
  const next = edits.reduce(applyEdit, report)
  const counted = next.cells === report.cells ? next : { ...next, cells: withTotals(form, next.cells) }
  return withLiveNumbers(report, counted)
}

/**
 * A step with the chapters that its numbers rewrote, so that it can be undone exactly and is stored as it was seen.
 * @param last the edits of the same burst so far, which this step takes the place of
 */
export function completeStep(
  form: Form,
  report: Report,
  edits: readonly Edit[],
  last: readonly Edit[] = [],
): readonly Edit[] {
  const after = applyEdits(form, report, edits)
  const written = new Set(chaptersOf(edits))
  const rewritten = new Set([...chaptersRewritten(report, after), ...chaptersOf(last)])
  const chapters = [...rewritten].filter(id => !written.has(id))
  return [
    ...edits,
    ...chapters.map(section => ({ what: 'section', section, to: after.text.sections[section] }) as const),
  ]
}

/** What takes back a burst that goes on: as from its beginning, with the chapters that only `more` takes back. */
export function joinInverse(inverse: readonly Edit[], more: readonly Edit[]): readonly Edit[] {
  const known = new Set(chaptersOf(inverse))
  return [...inverse, ...more.filter(edit => edit.what === 'section' && !known.has(edit.section))]
}

const chaptersOf = (edits: readonly Edit[]): SectionId[] =>
  edits.flatMap(edit => (edit.what === 'section' ? [edit.section] : []))

/** The step that takes `edits` back, made from the report before them. */
export function inverseOf(before: Report, edits: readonly Edit[]): Edit[] {
  const undo: Edit[] = []
  let report = before
  for (const edit of edits) {
    undo.unshift(previous(report, edit))
    report = applyEdit(report, edit)
  }
  return undo
}

function applyEdit(report: Report, edit: Edit): Report {
  const text = (change: Partial<ReportText>): Report => ({ ...report, text: { ...report.text, ...change } })
  switch (edit.what) {
    case 'cell': {
      const { [edit.cell]: _old, ...rest } = report.cells
      return { ...report, cells: edit.to ? { ...rest, [edit.cell]: edit.to } : rest }
    }
    case 'frame':
      return text({ [edit.field]: edit.to })
    case 'contact':
      return text({ contact: edit.to })
    case 'preface':
      return text({ preface: edit.to })
    case 'section':
      return text({ sections: { ...report.text.sections, [edit.section]: edit.to } })
    case 'extra':
      return text({ extra: edit.to })
    case 'heading': {
      const { [edit.section]: _old, ...rest } = report.text.headings
      return text({ headings: edit.to === null ? rest : { ...rest, [edit.section]: edit.to } })
    }
    case 'note':
      return withNote(report, edit.cell, edit.to)
    case 'stock':
      return withStock(report, edit.cell, edit.to)
  }
}

/** A report whose last note goes is again one without notes. */
function withNote(report: Report, cell: string, note: string | null): Report {
  const { notes = {}, ...bare } = report
  const { [cell]: _old, ...others } = notes
  const left = note === null ? others : { ...others, [cell]: note }
  return Object.keys(left).length === 0 ? bare : { ...bare, notes: left }
}

/** A report whose last typed stock goes is again one without any. */
function withStock(report: Report, cell: string, stock: number | null): Report {
  const { openingStock = {}, ...bare } = report
  const { [cell]: _old, ...others } = openingStock
  const left = stock === null ? others : { ...others, [cell]: stock }
  return Object.keys(left).length === 0 ? bare : { ...bare, openingStock: left }
}

function previous(report: Report, edit: Edit): Edit {
  switch (edit.what) {
    case 'cell':
      return { ...edit, to: report.cells[edit.cell] ?? null }
    case 'frame':
      return { ...edit, to: report.text[edit.field] }
    case 'contact':
      return { ...edit, to: report.text.contact }
    case 'preface':
      return { ...edit, to: report.text.preface }
    case 'section':
      return { ...edit, to: report.text.sections[edit.section] }
    case 'extra':
      return { ...edit, to: report.text.extra }
    case 'heading':
      return { ...edit, to: report.text.headings[edit.section] ?? null }
    case 'note':
      return { ...edit, to: report.notes?.[edit.cell] ?? null }
    case 'stock':
      return { ...edit, to: report.openingStock?.[edit.cell] ?? null }
  }
}
