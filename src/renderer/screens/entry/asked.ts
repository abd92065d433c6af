import { create } from 'zustand'
import type { SectionId } from '../../../core/forms/form.ts'

/** What was asked of a place: the note on it, or what it was before; or of the whole: to keep it under a name. */
export type Asked =
  | { readonly what: 'note' | 'cell-history'; readonly cell: string }
  | { readonly what: 'version' }
  | { readonly what: 'section-history'; readonly section: SectionId }

/** The dialog over the entry; null while there is none. */
export const useAsked = create<{ readonly asked: Asked | null }>(() => ({ asked: null }))

export const askFor = (asked: Asked | null): void => {
  useAsked.setState({ asked })
}
