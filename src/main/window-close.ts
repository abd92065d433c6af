import type { BrowserWindow } from 'electron'
import type { Log } from './desktop/log.ts'

const PATIENCE_MS = 5_000

/**
 * Closing the window waits until the window says that everything is on disk (`flush` → `window.flushed`); a window
 * that says nothing is waited for five seconds, one that could not save stays until the clerk gives up what is unsaved.
 * Returns what to call with its answer.
 */
export function closeAfterSaving(
  window: BrowserWindow,
  quit: () => void,
  log: Log,
): (leave: boolean) => void {
  let state: 'open' | 'asking' | 'kept' | 'left' = 'open'
  let patience: NodeJS.Timeout | undefined

  const answered = (leave: boolean): void => {
    if (state !== 'asking' && state !== 'kept') return
    clearTimeout(patience)
    state = leave ? 'left' : 'kept'
    if (leave) quit()
  }
  window.on('close', event => {
    if (state === 'left' || window.webContents.isCrashed()) return
    event.preventDefault()
    if (state === 'asking') return
    state = 'asking'
    window.webContents.send('app:event', 'flush', {})
    patience = setTimeout(() => {
      log.write('closed-without-answer')
      answered(true)
    }, PATIENCE_MS)
  })
  // Windows: signing out and shutting down wait as closing does, and go on as soon as the program has left.
  window.on('query-session-end', event => {
    event.preventDefault()
    quit()
  })
  return answered
}
