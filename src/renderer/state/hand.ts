import { create } from 'zustand'

/** select: keys move, typing replaces · enter: typing, arrows still move · edit: F2, arrows move the caret */
export type HandMode = 'select' | 'enter' | 'edit'

/** The cell in hand, and the other corner of the range when several are chosen. */
interface Hand {
  readonly cell: string | null
  readonly to: string | null
  readonly mode: HandMode
  /** Something is being typed: the checks hold still. */
  readonly typing: boolean
  readonly take: (cell: string) => void
  readonly setMode: (mode: HandMode) => void
  readonly extend: (to: string) => void
  readonly setTyping: (typing: boolean) => void
  readonly drop: () => void
}

export const useHand = create<Hand>((set, get) => ({
  cell: null,
  to: null,
  mode: 'select',
  typing: false,
  take: cell => {
    set({ cell, to: null, mode: 'select' })
  },
  setMode: mode => {
    set({ mode })
  },
  extend: to => {
    set({ to })
  },
  setTyping: typing => {
    if (get().typing !== typing) set({ typing })
  },
  drop: () => {
    set({ cell: null, to: null, mode: 'select', typing: false })
  },
}))
