import type { Journal } from './pragmas.ts'

/** How and for whom a library is opened. */
export interface Opening {
  /** The data folder; made when it is not there. */
  readonly folder: string
  readonly appVersion: string
  /** Name of the person at the machine, written into each stored step. */
  readonly osUser: string
  readonly now: () => Date
  /** For looking only: every write is refused, and an older library is brought up to date without a backup. */
  readonly looking?: true
  /** How changes are written; found out from where the folder lies when absent. */
  readonly journal?: Journal
  /** Of a chosen copy: the edit log is replayed even where the copy does not know it. */
  readonly withEdits?: boolean
  /** Waits so many milliseconds before a passing trouble is tried again; the tests have no time. */
  readonly pause?: (ms: number) => void
  /** Frees what is held in reserve when the disk is full; false: nothing was. */
  readonly makeRoom?: () => boolean
}
