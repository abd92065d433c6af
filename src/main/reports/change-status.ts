import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'
import type { Writing } from '../services.ts'
import { statusStep } from './history.ts'
import { lockedReport } from './locked-report.ts'
import { noSuchReport } from './no-such.ts'

/** 退回草稿: a final report becomes a draft again, with the reason kept. */
export function reopenReport({ store, now }: Writing, id: number, given: string): Reply<null> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status === 'archived') return lockedReport(stored)
  if (stored.status === 'draft') return refuse('bad_input', '这份年报还是草稿，可以直接修改。', '不用退回。')
  const reason = given.trim()
  if (reason === '') return noReason('退回草稿')
  const at = now().toISOString()
  store.together(() => {
    store.reports.setStatus(id, 'draft', reason, at)
    store.steps.append(id, statusStep(`退回草稿：${reason}`), at)
  })
  return done(null)
}

/** 归档: a final report is fixed for ever under the hash of its content. */
export function archiveReport({ store, now }: Writing, id: number): Reply<null> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status === 'archived') return lockedReport(stored)
  if (stored.status === 'draft') return refuse('bad_input', '草稿不能直接归档。', '请先审核、定稿，再归档。')
  const at = now().toISOString()
  store.together(() => {
    store.steps.append(id, statusStep('归档。'), at)
    store.reports.archive(stored, at)
  })
  store.settle()
  return done(null)
}

/** A draft disappears from the list and no longer holds its year; row and edit log stay in the library. */
export function discardReport({ store, now }: Writing, id: number): Reply<{ officeId: number }> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status !== 'draft') return lockedReport(stored)
  const at = now().toISOString()
  store.together(() => {
    store.steps.append(id, statusStep('删除草稿。'), at)
    store.reports.discard(id, at)
  })
  return done({ officeId: stored.officeId })
}

export const noReason = (what: string) =>
  refuse('bad_input', `${what}要写明原因。`, '请写一句话，例如“县政务公开办退回修改”。')
