import type { Range } from '../core/search/search-text.ts'
import type { SearchedPlace } from '../core/search/searched-places.ts'
import type { SectionId } from '../core/forms/form.ts'
import type { CellValue } from '../core/report/cell-value.ts'
import type { PlaceChange } from '../core/report/log/place-history.ts'
import type { UndoStacks } from '../core/report/log/undo-stacks.ts'
import type { Report, Status, TextBlock } from '../core/report/report.ts'
import type { ReportSummary } from './views.ts'

/** One place where everything asked for was found. */
export interface SearchHit {
  readonly reportId: number
  readonly formId: string
  readonly officeId: number
  readonly office: string
  readonly year: number
  readonly version: number
  readonly status: Status
  readonly place: SearchedPlace
  /** The first hit in the whole text of the place. */
  readonly at: Range
  /** The place in words: 三、收到和处理政府信息公开申请情况 › … */
  readonly where: string
  readonly excerpt: string
  /** What to mark in the excerpt. */
  readonly ranges: readonly Range[]
}

export interface SearchResult {
  readonly hits: readonly SearchHit[]
  /** There are more than are listed. */
  readonly more: boolean
  /** Reports that are not searched yet: ask again. */
  readonly left: number
}

/** A line of 回收站. */
export interface DiscardedDraft {
  readonly id: number
  readonly year: number
  readonly version: number
  readonly formId: string
  readonly title: string | null
  readonly discardedAt: string
  readonly savedAt: string
  /** How many cells had been filled in. */
  readonly filled: number
  /** Why it cannot be restored; null where it can. */
  readonly kept: string | null
}

/** What is kept: found again, looked at, put back, handed out. */
export interface ShelfCalls {
  /** What can be undone and redone as of the step `upTo`, which has to be the last one stored. */
  'reports.steps': { input: { id: number; upTo: number }; output: UndoStacks }
  'history.cell': { input: { id: number; cell: string }; output: readonly PlaceChange<CellValue | null>[] }
  'history.section': {
    input: { id: number; section: SectionId }
    output: readonly PlaceChange<readonly TextBlock[]>[]
  }
  /** Over all offices and years, or one office; asked again while `left` reports are not read yet. */
  'search.find': { input: { text: string; officeId?: number }; output: SearchResult }
  /** 回收站: discarded drafts, latest first. */
  'bin.list': { input: { officeId: number }; output: readonly DiscardedDraft[] }
  'bin.open': { input: { id: number }; output: Report }
  'bin.restore': { input: { id: number }; output: readonly ReportSummary[] }
  /** Asks for a folder and writes the imported file there as it was. null = the clerk cancelled. */
  'originals.save': { input: { id: number }; output: { name: string; place: string; token: string } | null }
}
