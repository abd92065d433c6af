import type { OfficeKind } from './report.ts'
import { authorities } from './authority.ts'

/** What one kind of office is held to. */
export interface Limits {
  /** 月-日 of the year after by which the report is to be published. */
  readonly deadline?: string
  /** Fees of a year beyond this many 万元 are hardly true; null = no such bound. */
  readonly mostFeesWan?: number | null
}

/** Limits that hold for reports of a year and later. */
export interface LimitsFrom {
  readonly fromYear: number
  readonly limits: Readonly<Partial<Record<OfficeKind, Limits>>>
}

/** Those of applied 参数包, like the shelf of forms (forms/known-forms). */
let brought: readonly LimitsFrom[] = []

export function knowLimits(limits: readonly LimitsFrom[]): void {
  brought = limits.toSorted((a, b) => a.fromYear - b.fromYear)
}

/** The limits of a report year: those of the law (authority.ts), and what later came in their place. */
export function limitsOf(kind: OfficeKind, year: number): Required<Limits> {
  const later = brought.flatMap(({ fromYear, limits }) => (year >= fromYear ? (limits[kind] ?? []) : []))
  const { deadline, mostFeesWan } = authorities[kind]
  return Object.assign({ deadline, mostFeesWan }, ...later) as Required<Limits>
}
