import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'
import type { Writing } from '../services.ts'
import { isIntact } from '../store/report-store.ts'
import { noReason } from './change-status.ts'
import { alreadyThere } from './create-report.ts'
import { statusStep } from './history.ts'
import { noSuchReport } from './no-such.ts'
import { changedInArchive } from './report-view.ts'
import { asOwn } from './starting-report.ts'

/** 更正: a draft beside the newest archived version, which stays as it is. Answers the new id. */
export function correctReport({ store, now }: Writing, id: number, given: string): Reply<number> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status !== 'archived') {
    return refuse('bad_input', '这份年报还没有归档，不用更正。', '草稿可以直接修改；已定稿的先退回草稿。')
  }
  const reason = given.trim()
  if (reason === '') return noReason('更正')
  const [newest] = store.reports.ofYear(stored.officeId, stored.report.year)
  if (newest && newest.id !== id) return alreadyThere(newest)
  if (!isIntact(stored)) return changedInArchive(stored)
  const at = now().toISOString()
  return store.together(() => {
    const version = stored.version + 1
    const copy = store.reports.insert(
      {
        officeId: stored.officeId,
        version,
        origin: 'own',
        report: asOwn(stored.report),
        correctionOf: id,
        correctionReason: reason,
      },
      at,
    )
    store.steps.append(copy, statusStep(`更正第 ${stored.version} 版，另立第 ${version} 版：${reason}`), at)
    return done(copy)
  })
}
