import type { CellValue } from '../report/cell-value.ts'
import type { Office, Report, ReportText } from '../report/report.ts'
import type { DraftCell, ImportDraft } from './draft.ts'

/**
 * The recognised report as it is archived: every value as written, computed cells too. What the clerk changed keeps
 * the text of the source beside it; a cell the source does not give stays away, it does not become 0.
 * @param text the frame and the chapters as the clerk mended them
 */
export function importedReport(
  draft: ImportDraft,
  office: Office,
  year: number,
  corrections: Readonly<Record<string, number | null>>,
  text: ReportText = draft.text,
): Report {
  const cells = Object.entries(draft.cells).flatMap(([id, cell]) => {
    const value = cellFrom(cell, Object.hasOwn(corrections, id) ? corrections[id] : undefined)
    return value ? [[id, value] as const] : []
  })
  return { formId: draft.formId, year, office, cells: Object.fromEntries(cells), text }
}

/** @param corrected undefined where the clerk neither changed nor confirmed the cell */
function cellFrom(cell: DraftCell, corrected: number | null | undefined): CellValue | undefined {
  const raw = cell.raw === undefined ? {} : { raw: cell.raw }
  if (corrected === undefined || corrected === cell.value) {
    if (cell.value === null && cell.raw === undefined) return undefined
    const confidence = corrected === undefined ? cell.confidence : 'exact'
    return {
      value: cell.value,
      origin: 'imported',
      ...raw,
      confidence: cell.value === null ? 'absent' : confidence,
    }
  }
  const read = cell.raw ?? (cell.value === null ? undefined : String(cell.value))
  return {
    value: corrected,
    origin: 'imported',
    ...(read === undefined ? {} : { raw: read }),
    confidence: corrected === null ? 'absent' : 'exact',
  }
}
