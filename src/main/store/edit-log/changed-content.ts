import type { Report } from '../../../core/report/report.ts'

/** What of a report's content is otherwise than before, by place; null takes a place away. */
export interface ChangedContent {
  readonly cells: Readonly<Record<string, unknown>>
  readonly notes: Readonly<Record<string, unknown>>
  readonly stock: Readonly<Record<string, unknown>>
  readonly sections: Readonly<Record<string, unknown>>
  readonly text: Readonly<Record<string, unknown>>
}

type Places = Readonly<Record<string, unknown>>

export function changedContent(before: Report, after: Report): ChangedContent {
  const { sections: old, ...textBefore } = before.text
  const { sections, ...textAfter } = after.text
  return {
    cells: changed(before.cells, after.cells),
    notes: changed(before.notes ?? {}, after.notes ?? {}),
    stock: changed(before.openingStock ?? {}, after.openingStock ?? {}),
    sections: changed(old, sections),
    text: changed(textBefore, textAfter),
  }
}

/** The report with the changes in it; what they do not name stays. */
export function withContent(report: Report, to: ChangedContent): Report {
  const { notes: old = {}, openingStock: known = {}, ...bare } = report
  const notes = put(old, to.notes) as NonNullable<Report['notes']>
  const stock = put(known, to.stock) as NonNullable<Report['openingStock']>
  const text = { ...report.text, ...to.text, sections: { ...report.text.sections, ...to.sections } }
  return {
    ...bare,
    cells: put(report.cells, to.cells) as Report['cells'],
    text: text,
    ...(Object.keys(notes).length === 0 ? {} : { notes }),
    ...(Object.keys(stock).length === 0 ? {} : { openingStock: stock }),
  }
}

const changed = (before: Places, after: Places): Places =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map(key => [key, after[key] ?? null]),
  )

/** A cell or a note that holds nothing is not there. */
const put = (places: Places, to: Places): Places =>
  Object.fromEntries(Object.entries({ ...places, ...to }).filter(([, value]) => value !== null))
