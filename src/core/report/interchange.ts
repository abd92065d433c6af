import type { CellValue, Confidence } from './cell-value.ts'
import { frameOf } from './frame-fields.ts'
import type { FrameField } from './frame-fields.ts'
import { withMarks } from './live-numbers/marked-number.ts'
import type { Contact, ExtraSection, Report, ReportText, TextBlock } from './report.ts'

/**
 * The one schema of `import --json`, the file given to `export`, the customXml part and the JSON export.
 * Cells by key, numbers as numbers, money with at most 6 decimals; a null cell has confidence `absent`.
 */
export interface Interchange extends Pick<ReportText, FrameField> {
  readonly schema: 1
  readonly form: string
  readonly fiscalYear: number | null
  readonly orgName: string | null
  readonly contact: Contact
  readonly cells: Readonly<Record<string, InterchangeCell>>
  readonly headings: readonly string[]
  readonly sections: {
    readonly preface: readonly string[]
    readonly s1: readonly TextBlock[]
    readonly s2: readonly TextBlock[]
    readonly s3: readonly TextBlock[]
    readonly s4: readonly TextBlock[]
    readonly s5: readonly TextBlock[]
    readonly s6: readonly TextBlock[]
    readonly extra: readonly ExtraSection[]
  }
  readonly doubts: readonly { readonly cell?: string; readonly says: string; readonly raw?: string }[]
}

export interface InterchangeCell {
  readonly value: number | null
  readonly raw?: string
  readonly confidence: Confidence
  readonly source?: CellSource
}

/**
 * Where an imported value stands in its file, all counted from 1: the page (PDF), the line or block of the text, and
 * for a value in a table its row and column there.
 */
export interface CellSource {
  readonly page?: number
  readonly line: number
  readonly row?: number
  readonly column?: number
}

/** A stored report as interchange; `headings` are those printed. */
export function toInterchange(
  report: Report,
  headings: readonly string[],
  ids: Iterable<string>,
): Interchange {
  const { text } = report
  return {
    schema: 1,
    form: report.formId,
    fiscalYear: report.year,
    orgName: report.office.name,
    ...frameOf(text),
    contact: text.contact,
    cells: Object.fromEntries([...ids].map(id => [id, cellOut(report.cells[id])])),
    headings,
    sections: { preface: text.preface, ...unmarked(text.sections), extra: text.extra },
    doubts: [],
  }
}

/** The text as the paper says it: which number hangs on which cell only helps the hand that writes. */
const unmarked = (sections: Report['text']['sections']): Report['text']['sections'] => ({
  s1: plain(sections.s1),
  s2: plain(sections.s2),
  s3: plain(sections.s3),
  s4: plain(sections.s4),
  s5: plain(sections.s5),
  s6: plain(sections.s6),
})

const plain = (blocks: readonly TextBlock[]): TextBlock[] => blocks.map(block => withMarks(block, []))

function cellOut(cell: CellValue | undefined): InterchangeCell {
  const value = cell?.value ?? null
  return {
    value,
    ...(cell?.raw === undefined ? {} : { raw: cell.raw }),
    confidence: value === null ? 'absent' : (cell?.confidence ?? 'exact'),
  }
}
