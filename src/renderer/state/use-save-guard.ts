import { useEffect } from 'react'
import { answerFlush, flush } from './autosave.ts'

/** Saves at once when a field is left or the window loses its place, and answers main before closing. */
export function useSaveGuard(): void {
  useEffect(() => {
    const now = (): void => void flush()
    const stop = answerFlush()
    document.addEventListener('focusout', now)
    window.addEventListener('blur', now)
    window.addEventListener('pagehide', now)
    return () => {
      stop()
      document.removeEventListener('focusout', now)
      window.removeEventListener('blur', now)
      window.removeEventListener('pagehide', now)
    }
  }, [])
}
