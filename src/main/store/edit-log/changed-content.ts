import type { Report } from '../../../core/report/report.ts'

/** What of a report's content is otherwise than before, by place; null takes a place away. */
export interface ChangedContent {
  readonly cells: Places
  readonly sections: Places
  /** The text but its chapters, field by field. */
  readonly text: Places
  /** All that is kept beside cells and text (批注, 手工录入的上年末数 …), each as a whole. */
  readonly beside: Places
}

type Places = Readonly<Record<string, unknown>>

export function changedContent(before: Report, after: Report): ChangedContent {
  const { sections: old, ...textBefore } = before.text
  const { sections, ...textAfter } = after.text
  return {
    cells: changed(before.cells, after.cells),
    sections: changed(old, sections),
    text: changed(textBefore, textAfter),
    beside: changed(besideOf(before), besideOf(after)),
  }
}

/** The report with the changes in it; what they do not name stays. */
export function withContent(report: Report, to: ChangedContent): Report {
  const text = { ...report.text, ...to.text, sections: { ...report.text.sections, ...to.sections } }
  const content = { cells: put(report.cells, to.cells), text } as Pick<Report, 'cells' | 'text'>
  const { formId, year, office } = report
  return { formId, year, office, ...content, ...put(besideOf(report), to.beside) }
}

function besideOf(report: Report): Places {
  const { formId: _form, year: _year, office: _office, cells: _cells, text: _text, ...beside } = report
  return beside
}

const changed = (before: Places, after: Places): Places =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map(key => [key, after[key] ?? null]),
  )

/** A place that holds nothing is not there. */
const put = (places: Places, to: Places): Places =>
  Object.fromEntries(Object.entries({ ...places, ...to }).filter(([, value]) => value !== null))
