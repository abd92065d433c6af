import { setImmediate as nextTurn } from 'node:timers/promises'

/** Lets everything else that waits go first: windows, saves, the system's messages. */
export type Breathe = () => Promise<void>

/**
 * For work in slices in the main process, between which nothing is held up.
 * @param signal ends the work at its next breath, which is then refused with the signal's reason
 */
export const breathing =
  (signal: AbortSignal): Breathe =>
  async () => {
    await nextTurn()
    signal.throwIfAborted()
  }
