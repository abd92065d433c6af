import type { ReportOrigin } from '../../contract/views.ts'
import type { Office, Report, ReportText, Status } from '../../core/report/report.ts'

/** A row of the table of reports. The columns that came later are not there in a copy of an older library. */
export interface ReportRow {
  readonly id: number
  readonly office_id: number
  readonly year: number
  readonly version: number
  readonly form_id: string
  readonly origin: ReportOrigin
  readonly status: Status
  readonly office: string
  readonly cells: string
  readonly text: string
  readonly notes?: string
  readonly opening_stock?: string
  readonly saved_at: string
  readonly correction_of: number | null
  readonly correction_reason: string | null
  readonly original: string | null
  readonly source_name: string | null
  readonly content_hash: string | null
  readonly discarded_at: string | null
}

type Content = Pick<ReportRow, 'form_id' | 'year' | 'office' | 'cells' | 'text' | 'notes' | 'opening_stock'>

/** The report in a row; throws where a column holds no JSON. */
export function reportIn(row: Content): Report {
  const { notes = '{}', opening_stock: stock = '{}' } = row
  return {
    formId: row.form_id,
    year: row.year,
    office: JSON.parse(row.office) as Office,
    cells: JSON.parse(row.cells) as Report['cells'],
    text: JSON.parse(row.text) as ReportText,
    ...(notes === '{}' ? {} : { notes: JSON.parse(notes) as Readonly<Record<string, string>> }),
    ...(stock === '{}' ? {} : { openingStock: JSON.parse(stock) as Readonly<Record<string, number>> }),
  }
}
