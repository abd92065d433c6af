import { parentPort } from 'node:worker_threads'
import type { Reply } from '../../contract/app-error.ts'
import { headOf, lookThrough, settleCopy } from '../store/backups/look-through.ts'
import type { CheckerAnswer, CheckerJob, CheckerJobs, JobName } from './checker-jobs.ts'
import { packLibrary } from './pack-library.ts'
import { rehearseRestore } from './rehearse-restore.ts'
import { sendCopy } from './send-copy.ts'
import { unpackLibrary } from './unpack-library.ts'
import { closeNetwork } from '../no-network.ts'

closeNetwork()

type Answered<W extends JobName> = Reply<CheckerJobs[W]['answers']>

/** A thread of its own that works on libraries at rest, so that the window never waits for it. */
const jobs: {
  readonly [W in JobName]: (ask: CheckerJobs[W]['asks']) => Answered<W> | Promise<Answered<W>>
} = {
  look: lookThrough,
  settle: settleCopy,
  head: headOf,
  send: sendCopy,
  rehearse: rehearseRestore,
  pack: packLibrary,
  unpack: unpackLibrary,
}

const answerTo = async ({ nr, what, ask }: CheckerJob): Promise<CheckerAnswer> => {
  try {
    return { nr, reply: await (jobs[what] as (asked: unknown) => unknown)(ask) }
  } catch (fault) {
    return { nr, fault }
  }
}

/** One after the other: a large library takes much memory. */
let last: Promise<unknown> = Promise.resolve()

parentPort?.on('message', (job: CheckerJob) => {
  last = last.then(async () => {
    parentPort?.postMessage(await answerTo(job))
  })
})
