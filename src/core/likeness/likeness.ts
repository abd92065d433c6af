import type { SectionId } from '../forms/form.ts'

/** Whose earlier text a paragraph is like. */
export interface LikenessSource {
  readonly office: string
  readonly year: number
  /** An earlier report of the same office. */
  readonly own: boolean
  readonly text: string
}

/** nothing: word for word · years: only the years · numbers: only figures · words: more than that */
export type Changed = 'nothing' | 'years' | 'numbers' | 'words'

/** The stored paragraph that one of ours is most like. */
export interface Likeness {
  readonly section: SectionId
  /** Our paragraph; a likeness says nothing about any other wording. */
  readonly text: string
  /** 0–1, of the words without numbers, names and punctuation. */
  readonly score: number
  readonly changed: Changed
  readonly source: LikenessSource
}

/** From here on a paragraph is like the office's own earlier one, or another office's (国办公开办函〔2021〕30号: 防止雷同). */
export const alikeFrom = { own: 0.85, other: 0.7 } as const

/** Shorter paragraphs are set phrases that every report has. */
export const shortestCompared = 30
