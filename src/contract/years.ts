import type { ComparedYears } from '../core/years/compare-years.ts'
import type { ToldChanges } from '../core/years/year-words.ts'
import type { ExportFormat, ExportOutcome, SameNames } from './views.ts'

/** 历年对比 of an office for the window. */
export interface YearsOverview {
  readonly compared: ComparedYears
  readonly told: ToldChanges | null
  /** SVG drawings by group, named for screen readers; a group in which all is nil has none. */
  readonly charts: Readonly<Record<string, string>>
  /** Every year of which something is stored, oldest first, whatever span was asked for. */
  readonly stored: readonly number[]
}

export type YearsFormat = Extract<ExportFormat, 'xlsx' | 'docx' | 'pdf'>

/** The span that is asked for; without one end, from the first or to the last stored year. */
export interface YearsAsked {
  readonly officeId: number
  readonly fromYear?: number
  readonly toYear?: number
}

/** 历年对比: every stored year of an office side by side. */
export interface YearsCalls {
  'years.overview': { input: YearsAsked; output: YearsOverview }
  /** As `exports.write`. */
  'years.write': {
    input: YearsAsked & { formats: readonly YearsFormat[]; sameNames?: SameNames }
    output: ExportOutcome | null
  }
  /** The pages of its PDF to the system's print dialog. */
  'years.print': { input: YearsAsked; output: { printed: boolean } }
}
