import { parentPort } from 'node:worker_threads'
import { headOf, lookThrough, settleCopy } from '../store/backups/look-through.ts'
import type { CheckerAnswer, CheckerJob } from './ask-checker.ts'
import { closeNetwork } from '../no-network.ts'

closeNetwork()

/** A thread of its own that looks through libraries at rest, so that the window never waits for it. */
const jobs: { readonly [W in CheckerJob['what']]: (file: string) => unknown } = {
  look: lookThrough,
  settle: settleCopy,
  head: headOf,
}

const answerTo = ({ nr, what, file }: CheckerJob): CheckerAnswer => {
  try {
    return { nr, reply: jobs[what](file) }
  } catch (fault) {
    return { nr, fault }
  }
}

parentPort?.on('message', (job: CheckerJob) => {
  parentPort?.postMessage(answerTo(job))
})
