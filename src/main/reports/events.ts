import type { Input } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import type { EventFacts } from '../../core/events/report-event.ts'
import { eventInWords, revised } from '../../core/events/revised.ts'
import { composeDocument } from '../../core/export/compose-document.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { consistencyCode } from '../export/consistency-code.ts'
import { localDate } from '../local-date.ts'
import { done, refuse } from '../reply.ts'
import type { Writing } from '../services.ts'
import type { StoredEvent } from '../store/event-store.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { eventsOf } from './events-of.ts'
import { statusStep } from './history.ts'
import { lockedReport } from './locked-report.ts'
import { noSuchReport } from './no-such.ts'

/** 报送: a final or archived report goes out; its content is kept with the event. */
export function sendReport(writing: Writing, { id, on, to: given }: Input<'events.send'>): Reply<null> {
  const stored = writing.store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status === 'draft') return refuse('bad_input', '草稿不能报送。', '请先审核、定稿，再报送。')
  const to = given.trim()
  if (to === '') return refuse('bad_input', '报送给谁没有填写。', '例如“青河县政务公开办”。')
  const { report } = stored
  const paper = composeDocument(formById(report.formId), report, { draft: false })
  return append(writing, stored, on, { kind: 'sent', detail: { to, code: consistencyCode(paper) } })
}

/** 退回修改: a final report is a draft again; what came back on a draft is only written down. */
export function returnReport(writing: Writing, input: Input<'events.return'>): Reply<null> {
  const { store, now } = writing
  const stored = store.reports.find(input.id)
  if (!stored) return noSuchReport
  if (stored.status === 'archived') return lockedReport(stored)
  const from = input.from.trim()
  const comments = input.comments.map(comment => comment.trim()).filter(comment => comment !== '')
  if (from === '') return refuse('bad_input', '由谁退回没有填写。', '例如“青河县政务公开办”。')
  if (comments.length === 0) return refuse('bad_input', '退回意见没有填写。', '一行写一条。')
  const trouble = dayTrouble(writing, input.on)
  if (trouble) return trouble
  const at = now().toISOString()
  store.together(() => {
    store.events.append(stored, { kind: 'returned', detail: { from, comments } }, input.on, at)
    store.steps.append(stored.id, statusStep(`${from}退回修改，意见 ${String(comments.length)} 条。`), at)
    if (stored.status === 'final') store.reports.setStatus(stored.id, 'draft', `${from}退回修改`, at)
  })
  return done(null)
}

/** 发布: the day and the address stand beside the report, which is not touched. */
export function publishReport(writing: Writing, { id, on, url }: Input<'events.publish'>): Reply<null> {
  const stored = writing.store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status === 'draft') return refuse('bad_input', '草稿不能发布。', '请先审核、定稿，再发布。')
  const address = url?.trim() ?? ''
  if (!isAddress(address)) return noAddress
  return append(writing, stored, on, { kind: 'published', detail: { url: address === '' ? null : address } })
}

/** 改 and 删去 of an event, and 恢复: one more line; what was written down before stays below it. */
export function reviseEvent(writing: Writing, { id, seq, now }: Input<'events.revise'>): Reply<null> {
  const { store } = writing
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  const { events, removed } = eventsOf(store, stored)
  const event = [...events, ...removed].find(each => each.seq === seq)
  if (!event) return refuse('not_found', '没有这一条记录。', '请重新打开这份年报。')
  if (now === null) {
    if (removed.includes(event)) return done(null)
    return correct(writing, stored, { seq, now, on: event.on }, `删去“${eventInWords(event)}”的记录。`)
  }
  const about = now.about?.trim() ?? ''
  if (event.is === 'published' && !isAddress(about)) return noAddress
  if (event.is !== 'published' && about === '') {
    return refuse(
      'bad_input',
      `${event.is === 'sent' ? '报送给谁' : '由谁退回'}没有填写。`,
      '例如“青河县政务公开办”。',
    )
  }
  const facts = { on: now.on, about: about === '' ? null : about }
  const meant = revised({ ...event, revisions: [] }, [{ at: '', now: facts }]).event
  const says = removed.includes(event)
    ? `恢复“${eventInWords(meant)}”的记录。`
    : `“${eventInWords(event)}”的记录改为“${eventInWords(meant)}”。`
  return correct(writing, stored, { seq, now: facts, on: now.on }, says)
}

interface NewCorrection {
  readonly seq: number
  readonly now: EventFacts | null
  readonly on: string
}

/** The correction, and in 修改记录 a line about it as long as that can be written to. */
function correct(
  writing: Writing,
  stored: StoredReport,
  { on, ...detail }: NewCorrection,
  says: string,
): Reply<null> {
  const trouble = dayTrouble(writing, on)
  if (trouble) return trouble
  const { store } = writing
  const at = writing.now().toISOString()
  store.together(() => {
    store.events.append(stored, { kind: 'revised', detail }, on, at)
    if (stored.status !== 'archived') store.steps.append(stored.id, statusStep(says), at)
  })
  return done(null)
}

/** 已改 / 不改（理由） of one remark. */
export function answerComment(writing: Writing, input: Input<'events.answer'>): Reply<null> {
  const { id, seq, comment, answer } = input
  const stored = writing.store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status === 'archived') return lockedReport(stored)
  const returned = writing.store.events.of(id).find(event => event.seq === seq)
  if (returned?.kind !== 'returned' || returned.detail.comments[comment] === undefined)
    return refuse('not_found', '这条退回意见已经不在了。', '请重新打开这份年报。')
  if (answer?.is === 'kept' && answer.reason.trim() === '')
    return refuse('bad_input', '不改要写明理由。', '请写一句话。')
  return append(writing, stored, localDate(writing.now()), {
    kind: 'answered',
    detail: { seq, comment, answer },
  })
}

type NewEvent = Parameters<Store['events']['append']>[1]

/** Blank, or a whole address. */
const isAddress = (url: string): boolean => url === '' || /^https?:\/\/\S+$/.test(url)

const noAddress = refuse(
  'bad_input',
  '网址不完整。',
  '请从浏览器的地址栏复制，以 http:// 或 https:// 开头；没有的留空。',
)

function append(writing: Writing, stored: StoredReport, on: string, event: NewEvent): Reply<null> {
  const trouble = dayTrouble(writing, on)
  if (trouble) return trouble
  writing.store.together(() => {
    writing.store.events.append(stored, event, on, writing.now().toISOString())
  })
  return done(null)
}

function dayTrouble({ now }: Pick<Writing, 'now'>, on: StoredEvent['on']) {
  return on > localDate(now()) ? refuse('bad_input', `${on} 还没有到。`, '请填已经发生的那一天。') : undefined
}
