/**
 * Makes a long work run one at a time: asked for while it runs, it runs once more afterwards, however often it was
 * asked. So there is never a queue of states nobody wants to see any more.
 */
export function newestOnly(work: () => Promise<void>): () => void {
  let running = false
  let again = false
  const run = async (): Promise<void> => {
    running = true
    try {
      do {
        again = false
        await work()
      } while (again)
    } finally {
      running = false
    }
  }
  return () => {
    if (running) again = true
    else void run()
  }
}
