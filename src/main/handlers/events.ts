import type { EventCalls } from '../../contract/events.ts'
import type { ReportView } from '../../contract/views.ts'
import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'
import { answerComment, publishReport, returnReport, reviseEvent, sendReport } from '../reports/events.ts'
import { markFilled } from '../reports/mark-filled.ts'
import { noSuchReport } from '../reports/no-such.ts'
import { viewOf } from '../reports/report-view.ts'
import type { Services } from '../services.ts'
import type { Handlers } from './handler.ts'

type Calls = Extract<keyof EventCalls, `events.${string}`>

/** 报送, 退回修改, 发布, and what the clerk says of remarks and chapters. */
export const eventHandlers: Handlers<Calls> = {
  'events.send': (services, input) => then(services, input.id, sendReport(services, input)),
  'events.return': (services, input) => then(services, input.id, returnReport(services, input)),
  'events.publish': (services, input) => then(services, input.id, publishReport(services, input)),
  'events.revise': (services, input) => then(services, input.id, reviseEvent(services, input)),
  'events.answer': (services, input) => then(services, input.id, answerComment(services, input)),
  'events.fill': (services, input) => then(services, input.id, markFilled(services, input)),
  'events.sentReport': ({ store }, { id, seq }) => {
    const stored = store.reports.find(id)
    if (!stored) return noSuchReport
    const sent = store.events.sentContent(stored, seq)
    if (!sent) return refuse('not_found', '没有这一次报送的内容。', '请重新打开这份年报。')
    return sent.intact ? done({ report: sent.report }) : changedSince
  },
}

const changedSince = refuse(
  'mismatch',
  '这一次报送的内容与报送时的校验码不一致，被改动或磁盘损坏。',
  '请用当时导出的文件核对。',
)

const then = (services: Services, id: number, changed: Reply<null>): Reply<ReportView> =>
  changed.ok ? viewOf(services.store, id) : changed
