import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Reply } from '../../contract/app-error.ts'
import type { CheckerAnswer, CheckerJob, CheckerJobs, JobName } from './checker-jobs.ts'

/** The program of the thread: beside this file in the source, and beside the bundle where it is built. */
const program = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'checker.ts' : 'checker.js')

const IDLE_MS = 20_000

interface Waiting {
  readonly resolve: (reply: unknown) => void
  readonly reject: (why: unknown) => void
}

let thread: Worker | null = null
let idle: NodeJS.Timeout | undefined
let jobs = 0
const waiting = new Map<number, Waiting>()

/** Has work on libraries at rest done on another thread, which ends when nothing was asked for a while. */
export function askChecker<W extends JobName>(
  what: W,
  ask: CheckerJobs[W]['asks'],
  signal?: AbortSignal,
): Promise<Reply<CheckerJobs[W]['answers']>> {
  jobs += 1
  const job: CheckerJob = { nr: jobs, what, ask }
  const stop = (): void => {
    settle(job.nr, ({ reject }) => {
      reject(signal?.reason)
    })
  }
  return new Promise<Reply<CheckerJobs[W]['answers']>>((resolve, reject) => {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', stop, { once: true })
    waiting.set(job.nr, { resolve: resolve as Waiting['resolve'], reject })
    clearTimeout(idle)
    thread ??= hire()
    thread.ref()
    thread.postMessage(job)
  }).finally(() => {
    signal?.removeEventListener('abort', stop)
  })
}

function hire(): Worker {
  const worker = new Worker(program)
  worker.on('message', (answer: CheckerAnswer) => {
    settle(answer.nr, ({ resolve, reject }) => {
      if ('fault' in answer) reject(answer.fault)
      else resolve(answer.reply)
    })
  })
  const ended = (error: unknown): void => {
    if (thread === worker) thread = null
    for (const nr of [...waiting.keys()]) {
      settle(nr, ({ reject }) => {
        reject(error)
      })
    }
  }
  worker.once('error', ended)
  worker.once('exit', () => {
    if (thread === worker) ended(new Error('the checker ended without an answer'))
  })
  return worker
}

/** An answer to what nobody waits for any more is passed over. */
function settle(nr: number, by: (one: Waiting) => void): void {
  const one = waiting.get(nr)
  waiting.delete(nr)
  if (one) by(one)
  if (waiting.size > 0) return
  thread?.unref()
  clearTimeout(idle)
  idle = setTimeout(dismiss, IDLE_MS).unref()
}

function dismiss(): void {
  const worker = thread
  thread = null
  void worker?.terminate()
}
