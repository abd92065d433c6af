import type { ChapterId } from '../../../state/help.ts'

export interface GuidePart {
  readonly heading: string
  readonly text?: readonly string[]
  /** Done one after another. */
  readonly steps?: readonly string[]
  readonly picture?: { readonly src: string; readonly shows: string }
  /** The list of the keys stands here. */
  readonly keys?: true
}

export interface Chapter {
  readonly id: ChapterId
  readonly title: string
  readonly parts: readonly GuidePart[]
}
