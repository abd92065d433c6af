import type { Input } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import { reasonNames } from '../../core/report/cell-value.ts'
import { done, refuse } from '../reply.ts'
import type { Writing } from '../services.ts'
import { lockedReport } from './locked-report.ts'
import { noSuchReport } from './no-such.ts'

const ENOUGH = 10

/** 已核实（说明）, kept under the finding's fingerprint; `note: null` takes it back. */
export function acknowledgeFinding(
  { store, now }: Writing,
  { id, fingerprint, rule, note }: Input<'reports.acknowledge'>,
): Reply<null> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status !== 'draft') return lockedReport(stored)
  if (note === null) {
    store.together(() => {
      store.acknowledgements.remove(id, fingerprint)
    })
    return done(null)
  }
  const words = note.trim()
  if (!suffices(words)) {
    return refuse('bad_input', `说明不足 ${ENOUGH} 个字。`, '请写明核实的情况，或者选择一项原因。')
  }
  const at = now().toISOString()
  store.together(() => {
    store.acknowledgements.put(id, { fingerprint, rule, note: words }, at)
  })
  return done(null)
}

/** A sentence of ten characters, or one of the named reasons (其他 needs the sentence). */
const suffices = (note: string): boolean =>
  [...note].length >= ENOUGH ||
  Object.values(reasonNames).some(name => name !== reasonNames.other && note.startsWith(name))
