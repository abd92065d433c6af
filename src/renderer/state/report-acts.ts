import type { Input } from '../../contract/api.ts'
import type { ReportView } from '../../contract/views.ts'
import { ask } from '../api.ts'
import { showToast } from '../ui/toast-store.ts'
import { savedAll } from './autosave.ts'
import { useReport } from './report-store.ts'
import { useSession } from './session.ts'

type Act = 'reports.finalize' | 'reports.archive'
type EventAct = 'events.send' | 'events.return' | 'events.publish' | 'events.revise'
type Mark = 'events.answer' | 'events.fill'
type ActWithReason = 'reports.reopen' | 'reports.correct'

/** 定稿, 归档. Everything typed is on disk before; the view of the report afterwards, or undefined once told why not. */
export async function act(method: Act, id: number, says: string): Promise<ReportView | undefined> {
  const view = await settle(() => ask(method, { id }), says)
  // 归档 makes a copy of the library first: the status line tells of it.
  if (view && method === 'reports.archive') await useSession.getState().load()
  return view
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

/** 报送, 退回修改, 发布 and their corrections: as an act, with what the event says. */
export async function record<M extends EventAct>(
  method: M,
  input: Input<M>,
  says: string,
): Promise<ReportView | undefined> {
  return settle(async () => ask(method, input), says)
}

/** What the clerk says of a remark or a chapter; the numbers and words stay as they are. */
export async function mark<M extends Mark>(method: M, input: Input<M>): Promise<void> {
  const view = await ask(method, input)
  if (view) useReport.getState().receive(view)
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
