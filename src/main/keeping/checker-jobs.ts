import type { LibraryHead } from '../store/backups/library-head.ts'
import type { LookedThrough } from '../store/backups/look-through.ts'
import type { LibraryToPack, PackedLibrary } from './pack-library.ts'
import type { CopyToSend } from './send-copy.ts'
import type { Rehearsal } from './rehearse-restore.ts'
import type { LibraryToUnpack } from './unpack-library.ts'

/** What the thread beside the program does: what each job is asked, and what it answers. */
export interface CheckerJobs {
  /** Looks through a library at rest. */
  readonly look: { readonly asks: string; readonly answers: LookedThrough }
  /** The same for a copy of the pages that is to become a file of its own. */
  readonly settle: { readonly asks: string; readonly answers: LookedThrough }
  /** Only where a library at rest stands. */
  readonly head: { readonly asks: string; readonly answers: LibraryHead }
  readonly send: { readonly asks: CopyToSend; readonly answers: string }
  readonly rehearse: { readonly asks: Rehearsal; readonly answers: string }
  /** Makes a 交接包 of a copied library. */
  readonly pack: { readonly asks: LibraryToPack; readonly answers: PackedLibrary }
  readonly unpack: { readonly asks: LibraryToUnpack; readonly answers: null }
}

export type JobName = keyof CheckerJobs

export interface CheckerJob {
  readonly nr: number
  readonly what: JobName
  readonly ask: CheckerJobs[JobName]['asks']
}

export type CheckerAnswer =
  { readonly nr: number; readonly reply: unknown } | { readonly nr: number; readonly fault: unknown }
