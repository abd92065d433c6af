import type { ReportView } from '../../contract/views.ts'
import { ask } from '../api.ts'
import { showToast } from '../ui/toast-store.ts'
import { savedAll } from './autosave.ts'
import { useReport } from './report-store.ts'

type Act = 'reports.finalize' | 'reports.archive'
type ActWithReason = 'reports.reopen' | 'reports.correct'

/** 定稿, 归档. Everything typed is on disk before; the view of the report afterwards, or undefined once told why not. */
export async function act(method: Act, id: number, says: string): Promise<ReportView | undefined> {
  return settle(() => ask(method, { id }), says)
}

/** 退回草稿, 更正: the reason is written down with the act. */
export async function actWithReason(
  method: ActWithReason,
  id: number,
  reason: string,
  says: string,
): Promise<ReportView | undefined> {
  return settle(() => ask(method, { id, reason }), says)
}

async function settle(
  send: () => Promise<ReportView | undefined>,
  says: string,
): Promise<ReportView | undefined> {
  if (!(await savedAll())) return undefined
  const view = await send()
  if (!view) return undefined
  useReport.getState().receive(view)
  showToast(says, 'good')
  return view
}
