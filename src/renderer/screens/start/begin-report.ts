import type { Input } from '../../../contract/api.ts'
import { call } from '../../api.ts'
import { go } from '../../state/router.ts'
import { showError, showToast } from '../../ui/toast-store.ts'

/** Creates the year's report and goes to its entry; a year that is already there is opened instead. */
export async function beginReport(input: Input<'reports.create'>): Promise<void> {
  const reply = await call('reports.create', input)
  if (reply.ok) {
    go({ at: 'entry', reportId: reply.value.summary.id, task: 'carried' })
    return
  }
  const there = reply.error.code === 'exists' ? reply.error.reportId : undefined
  if (there === undefined) {
    showError(reply.error)
    return
  }
  showToast(reply.error.says)
  go({ at: 'entry', reportId: there, task: 'carried' })
}
