import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Reply } from '../../contract/app-error.ts'
import type { LibraryHead } from '../store/backups/library-head.ts'
import type { LookedThrough } from '../store/backups/look-through.ts'

/** What each kind of job answers about a library file at rest. */
interface Answers {
  readonly look: LookedThrough
  readonly settle: LookedThrough
  readonly head: LibraryHead
}

export interface CheckerJob {
  readonly what: keyof Answers
  readonly file: string
}

/** The program of the thread: beside this file in the source, and beside the bundle where it is built. */
const program = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'checker.ts' : 'checker.js')

/** Has a file looked through on another thread. Rejects with the signal's reason once that is aborted. */
export function askChecker<W extends keyof Answers>(
  what: W,
  file: string,
  signal?: AbortSignal,
): Promise<Reply<Answers[W]>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const job: CheckerJob = { what, file }
    const worker = new Worker(program, { workerData: job })
    const stop = (): void => {
      reject(signal?.reason as Error)
      void worker.terminate()
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop)
      reject(new Error(`the checker ended without an answer to ${what}`))
    })
  })
}
