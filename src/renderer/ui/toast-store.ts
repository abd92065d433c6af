import { create } from 'zustand'
import type { AppError } from '../../contract/app-error.ts'

export interface Toast {
  readonly id: number
  readonly tone: 'good' | 'bad' | 'plain'
  readonly says: string
  readonly hint?: string
}

interface Toasts {
  readonly toasts: readonly Toast[]
  readonly show: (toast: Omit<Toast, 'id'>) => void
  readonly close: (id: number) => void
}

const SHOWN_MS = 5_000
let lastId = 0

export const useToasts = create<Toasts>(set => ({
  toasts: [],
  show: toast => {
    const id = ++lastId
    // Only trouble is worth more than one line.
    set(s => ({
      toasts: [...s.toasts.filter(t => t.tone === 'bad' && t.says !== toast.says), { ...toast, id }],
    }))
    // Trouble stays until it has been read and closed.
    if (toast.tone !== 'bad') setTimeout(() => useToasts.getState().close(id), SHOWN_MS)
  },
  close: id => {
    set(s => ({ toasts: s.toasts.filter(t => t.id !== id) }))
  },
}))

export const showToast = (says: string, tone: Toast['tone'] = 'plain', hint?: string): void => {
  useToasts.getState().show({ tone, says, ...(hint ? { hint } : {}) })
}

/** Tells an expected trouble with its hint; nothing is said about what the clerk cancelled. */
export const showError = (error: AppError): void => {
  if (error.code !== 'cancelled') showToast(error.says, 'bad', error.hint)
}
