import type { Reply } from '../../contract/app-error.ts'
import type { DiskOf } from '../../contract/backups.ts'
import type { Store } from '../store/store.ts'
import type { CopyKeeper } from './copy-keeper.ts'
import type { DiskSpace } from './disk-space.ts'
import type { SecondKeeper } from './second-keeper.ts'

/** The library as a thing of its own: where it is, and what is done while it is closed. Works without an open one too. */
export interface Keeping {
  /** The data folder in use. */
  readonly folder: () => string
  /** null while the library cannot be opened. */
  readonly store: () => Store | null
  /** Whether a copy is open for looking only. */
  readonly looking: () => boolean
  /**
   * Closes the library, lets `change` alter the files and opens it again; its refusal leaves all as it was.
   * `withEdits`: the edit log is replayed even where the new library does not know it.
   */
  readonly whileClosed: (
    change: (folder: string) => Reply<null>,
    reopening?: { readonly withEdits: boolean },
  ) => Reply<null>
  /** Closes the library and opens the one of another folder, also the next time. */
  readonly moveTo: (folder: string) => Reply<null>
  /** Aborted when the library that is open now is closed. */
  readonly closing: () => AbortSignal
  /** Opens a copy for looking only, where the library itself cannot be written to. */
  readonly lookOnly: () => Reply<null>
  /** Makes copies of the open library while it is worked with. */
  readonly copies: Omit<CopyKeeper, 'close'>
  /** Room on the disk of the data folder. */
  readonly space: DiskSpace
  /** Where another folder lies, seen from the data. */
  readonly diskOf: (folder: string) => Promise<DiskOf>
  /** Brings them to another place, too. */
  readonly second: SecondKeeper
}
