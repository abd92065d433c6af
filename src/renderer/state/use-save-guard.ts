import { useEffect } from 'react'
import { on } from '../api.ts'
import { answerFlush, flush } from './autosave.ts'

/**
 * Saves at once when a field is left, the window loses its place or is minimised, or the machine goes to sleep; and
 * answers main before closing.
 */
export function useSaveGuard(): void {
  useEffect(() => {
    const now = (): void => void flush()
    const stops = [answerFlush(), on('save', now)]
    document.addEventListener('focusout', now)
    document.addEventListener('visibilitychange', now)
    window.addEventListener('blur', now)
    window.addEventListener('pagehide', now)
    return () => {
      for (const stop of stops) stop()
      document.removeEventListener('focusout', now)
      document.removeEventListener('visibilitychange', now)
      window.removeEventListener('blur', now)
      window.removeEventListener('pagehide', now)
    }
  }, [])
}
