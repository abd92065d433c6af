import type { Cdp } from './cdp.ts'

let running: Cdp | undefined

/** The one Chromium of this process. Throws before it has been started. */
export function browser(): Cdp {
  if (!running) throw new Error('electron stand-in: app is not ready')
  return running
}

export function setBrowser(cdp: Cdp): void {
  running = cdp
}
