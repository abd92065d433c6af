import { parentPort, workerData } from 'node:worker_threads'
import type { CheckerJob } from './ask-checker.ts'
import { headOf, lookThrough, settleCopy } from '../store/backups/look-through.ts'

/** A thread of its own that looks through one library at rest, so that the window never waits for it. */
const jobs: { readonly [W in CheckerJob['what']]: (file: string) => unknown } = {
  look: lookThrough,
  settle: settleCopy,
  head: headOf,
}

const { what, file } = workerData as CheckerJob
parentPort?.postMessage(jobs[what](file))
