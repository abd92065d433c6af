import type { Input } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import { chainOfYears } from '../../core/checks/chain-of-years.ts'
import type { ChainLink } from '../../core/checks/chain-of-years.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { done, refuse } from '../reply.ts'
import type { Writing } from '../services.ts'
import type { Store } from '../store/store.ts'
import { noSuchOffice } from './no-such.ts'
import { storedYears } from './stored-years.ts'

/** All stored years of an office in a row. */
export function chainOf(store: Store, officeId: number): Reply<readonly ChainLink[]> {
  if (!store.offices.find(officeId)) return noSuchOffice
  const years = storedYears(store, officeId).map(({ report, origin }) => ({
    form: formById(report.formId),
    report,
    imported: origin === 'imported',
  }))
  return done(chainOfYears(years, store.chainReasons.of(officeId)))
}

/** A reason is kept for a link that is broken now; the number itself is never touched. */
export function explainBreak(
  { store, now }: Writing,
  { officeId, year, fingerprint, reason }: Input<'chain.explain'>,
): Reply<readonly ChainLink[]> {
  const chain = chainOf(store, officeId)
  if (!chain.ok) return chain
  const link = chain.value.find(each => each.year === year)
  if (!link?.breaks.some(({ finding }) => finding.fingerprint === fingerprint)) {
    return refuse('not_found', `${year}年没有这一处不衔接。`, '数字可能已经改过，请重新核对结转链。')
  }
  if (reason?.code === 'other' && reason.note.trim() === '') {
    return refuse('bad_input', '原因选“其他”的，须写明具体情况。', '请在说明栏写一句话。')
  }
  store.together(() => {
    if (reason) store.chainReasons.put(officeId, { year, fingerprint, reason }, now().toISOString())
    else store.chainReasons.remove(officeId, year, fingerprint)
  })
  return chainOf(store, officeId)
}
