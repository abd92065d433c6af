import type { Range } from '../core/search/search-text.ts'
import type { SearchedPlace } from '../core/search/searched-places.ts'
import type { Status } from '../core/report/report.ts'

/** One place where everything asked for was found. */
export interface SearchHit {
  readonly reportId: number
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
