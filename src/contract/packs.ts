import type { PackChange } from '../core/packs/pack-change.ts'
import type { Pack } from '../core/packs/pack.ts'

/** What stands on the front of a pack. */
export type PackHead = Pick<Pack, 'id' | 'version' | 'name' | 'issuer' | 'date' | 'basis' | 'fromYear'>

/** A pack in use. */
export interface PackInUse {
  readonly head: PackHead
  readonly seq: number
  readonly fileName: string
  /** ISO moment. */
  readonly appliedAt: string
  /** What is in it, a line for each kind of thing. */
  readonly contents: readonly string[]
  /** Why it cannot be taken out; null where it can. */
  readonly fixed: string | null
}

/** A line of the history of packs. */
export interface PackLine {
  readonly seq: number
  readonly name: string
  readonly version: number
  readonly fileName: string
  readonly appliedAt: string
  readonly removedAt: string | null
}

export interface PacksView {
  readonly inUse: readonly PackInUse[]
  /** Newest first. */
  readonly history: readonly PackLine[]
}

/** A file that was chosen and found good, before it is applied. */
export interface ChosenPack {
  readonly token: string
  readonly fileName: string
  readonly head: PackHead
  readonly keyId: string
  /** The version in use that it takes the place of. */
  readonly replaces: number | null
  readonly changes: readonly PackChange[]
}

/** 参数包. `app.state` has what is in use; ask it again after a change. */
export interface PackCalls {
  'packs.list': { input: Record<never, never>; output: PacksView }
  /** Asks for a file and looks through it; nothing is changed. null = the clerk cancelled. */
  'packs.pick': { input: Record<never, never>; output: ChosenPack | null }
  /** The 参数包 that was double-clicked, looked through as `packs.pick` does; null = none waits. */
  'packs.handed': { input: Record<never, never>; output: ChosenPack | null }
  'packs.apply': { input: { token: string }; output: PacksView }
  'packs.remove': { input: { seq: number }; output: PacksView }
}
