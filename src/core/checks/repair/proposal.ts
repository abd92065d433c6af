import type { Slip } from './slip.ts'

/** New numbers for one or two cells, and how likely it is that these are the right ones. */
export interface Proposal {
  readonly cells: Readonly<Record<string, number>>
  readonly slip: Slip
  /** Offered although other sums would break: what it says is known for certain. */
  readonly sure?: true
}
