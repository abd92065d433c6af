import type { BrowserWindow } from 'electron'
import type { Log } from './desktop/log.ts'

const PATIENCE_MS = 5_000

/**
 * Closing the window waits until the window says that everything is on disk (`flush` → `window.flushed`),
 * five seconds at most. Returns what to call when it has said so.
 */
export function closeAfterSaving(window: BrowserWindow, leave: () => void, log: Log): () => void {
  let state: 'open' | 'asking' | 'saved' = 'open'
  let patience: NodeJS.Timeout | undefined

  const finish = (): void => {
    if (state !== 'asking') return
    clearTimeout(patience)
    state = 'saved'
    leave()
  }
  window.on('close', event => {
    if (state === 'saved' || window.webContents.isCrashed()) return
    event.preventDefault()
    if (state === 'asking') return
    state = 'asking'
    window.webContents.send('app:event', 'flush', {})
    patience = setTimeout(() => {
      log.write('closed-without-answer')
      finish()
    }, PATIENCE_MS)
  })
  return finish
}
