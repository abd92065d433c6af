import { create } from 'zustand'
import type { ChapterId } from '../../core/guide/chapter.ts'
import type { Screen } from './router.ts'

/** What help shows; `here` is F1: what is in hand, or the guide where nothing is. */
export type HelpView =
  | { readonly what: 'here' | 'keys' | 'about' | 'tour' | 'sample' }
  | { readonly what: 'guide'; readonly chapter?: ChapterId }

export const useHelp = create<{ readonly view: HelpView | null }>(() => ({ view: null }))

/** What had the focus before help came up; one kind of help may follow another. */
let before: Element | null = null

/** Shows help, or with `null` gives the focus back to where it was. */
export const showHelp = (view: HelpView | null): void => {
  const shown = useHelp.getState().view !== null
  if (!shown) before = document.activeElement
  useHelp.setState({ view })
  if (!shown || view) return
  const back = before
  requestAnimationFrame(() => {
    if (back instanceof HTMLElement) back.focus()
  })
}

/** The chapter of the guide that tells about a screen. */
export function chapterOf({ at }: Screen): ChapterId {
  switch (at) {
    case 'loading':
    case 'start':
    case 'home':
      return 'first'
    case 'import':
      return 'import'
    case 'entry':
      return 'filling'
    case 'check':
    case 'rules':
      return 'checking'
    case 'export':
      return 'export'
    case 'backups':
    case 'merge':
      return 'backup'
    case 'packs':
      return 'update'
    default:
      return 'archive'
  }
}
