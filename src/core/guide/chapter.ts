export type ChapterId =
  'first' | 'import' | 'filling' | 'zero' | 'checking' | 'export' | 'archive' | 'backup' | 'update' | 'keys'

/** A screenshot of the invented township, a file of `resources/guide`. */
export type PictureName =
  | 'home'
  | 'import-review'
  | 'entry'
  | 'carried'
  | 'narrative'
  | 'paper-beside'
  | 'diary-drawer'
  | 'fast-lane'
  | 'search'
  | 'check'
  | 'preview'
  | 'events'
  | 'years'
  | 'backups'
  | 'merge'

export interface GuidePart {
  readonly heading: string
  readonly text?: readonly string[]
  /** Done one after another. */
  readonly steps?: readonly string[]
  readonly picture?: { readonly name: PictureName; readonly shows: string }
  /** The list of the keys stands here. */
  readonly keys?: true
}

export interface Chapter {
  readonly id: ChapterId
  readonly title: string
  readonly parts: readonly GuidePart[]
}

/** The name of a picture's file. */
export const pictureFile = (name: PictureName): string => `${name}.webp`

/** The pictures that the chapters show, in their order. */
export const picturesOf = (chapters: readonly Chapter[]): readonly PictureName[] =>
  chapters.flatMap(({ parts }) => parts.flatMap(({ picture }) => (picture ? [picture.name] : [])))
