import { parentPort } from 'node:worker_threads'
import type { Reply } from '../../contract/app-error.ts'
import { headOf, lookThrough, settleCopy } from '../store/backups/look-through.ts'
import type { CheckerAnswer, CheckerJob, CheckerJobs, JobName } from './checker-jobs.ts'
import { rehearseRestore } from './rehearse-restore.ts'
import { sendCopy } from './send-copy.ts'
import { closeNetwork } from '../no-network.ts'

closeNetwork()

/** A thread of its own that works on libraries at rest, so that the window never waits for it. */
const jobs: { readonly [W in JobName]: (ask: CheckerJobs[W]['asks']) => Reply<CheckerJobs[W]['answers']> } = {
  look: lookThrough,
  settle: settleCopy,
  head: headOf,
  send: sendCopy,
  rehearse: rehearseRestore,
}

const answerTo = ({ nr, what, ask }: CheckerJob): CheckerAnswer => {
  try {
    return { nr, reply: (jobs[what] as (asked: unknown) => unknown)(ask) }
  } catch (fault) {
    return { nr, fault }
  }
}

parentPort?.on('message', (job: CheckerJob) => {
  parentPort?.postMessage(answerTo(job))
})
