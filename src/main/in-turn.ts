/** Works one after the other, in the order they were asked for. */
export interface InTurn {
  /** Does a work when those before it have ended; its own outcome goes to whoever asked for it. */
  readonly next: <T>(work: () => Promise<T>) => Promise<T>
  /** When all that was asked for so far has ended, however it ended. */
  readonly ended: () => Promise<void>
}

export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return {
    next(work) {
      const done = last.then(work)
      // Whoever asked for a work hears of its failure; the next one only has to wait for it.
      last = done.catch(() => undefined)
      return done
    },
    async ended() {
      await last
    },
  }
}
