import * as z from 'zod'
import { diaryNote } from '../../contract/schemas/diary.ts'
import { answer, eventFacts } from '../../contract/schemas/events.ts'
import { officeSettings } from '../../contract/schemas/office-settings.ts'
import { office, reason, report } from '../../contract/schemas/report.ts'
import { edit } from '../../contract/schemas/step.ts'
import { cellsOf } from '../../core/forms/cells.ts'
import { knownForms } from '../../core/forms/known-forms.ts'
import type { Report } from '../../core/report/report.ts'
import type { OfficeRecord } from '../../contract/views.ts'
import type { Breathe } from '../breathing.ts'
import type { Store } from '../store/store.ts'

const edits = z.array(edit)

const eventDetails = {
  sent: z.strictObject({ to: z.string().max(400), code: z.string().max(400) }),
  returned: z.strictObject({
    from: z.string().max(400),
    comments: z.array(z.string().max(2_000)).max(100),
  }),
  published: z.strictObject({ url: z.string().max(400).nullable() }),
  answered: z.strictObject({
    seq: z.int(),
    comment: z.int().min(0),
    answer: answer.nullable(),
  }),
  revised: z.strictObject({ seq: z.int(), now: eventFacts.nullable() }),
} as const

/**
 * What of a library from elsewhere is not as this program writes it: a sentence, or null. A library may hold the right
 * tables and in them anything that is JSON.
 */
export async function untrustedRow(store: Store, breathe: Breathe): Promise<string | null> {
  for (const record of store.offices.list()) {
    await breathe()
    const odd = untrustedOffice(store, record)
    if (odd !== null) return odd
  }
  return null
}

function untrustedOffice(store: Store, record: OfficeRecord): string | null {
  const { name } = record.office
  if (!office.safeParse(record.office).success || !officeSettings.safeParse(record.settings).success) {
    return `“${name.slice(0, 40)}”的机构档案不是本程序写的样子。`
  }
  for (const stored of store.reports.ofOffice(record.id)) {
    const what = `${name}${stored.report.year}年年报`
    if (!isReport(stored.report)) return `${what}的内容不是本程序写的样子。`
    if (!store.steps.of(stored.id).every(step => edits.safeParse(step.edits).success)) {
      return `${what}的修改记录不是本程序写的样子。`
    }
    const events = store.events.of(stored.id)
    if (!events.every(({ kind, detail }) => eventDetails[kind].safeParse(detail).success)) {
      return `${what}的报送、发布记录不是本程序写的样子。`
    }
    const sent = store.events.lines(stored.id).flatMap(({ content }) => content ?? [])
    if (!sent.every(content => isReport(JSON.parse(content))))
      return `${what}报送时的内容不是本程序写的样子。`
  }
  const notes = store.diary.of(record.id).map(({ id: _id, ...note }) => note)
  if (!notes.every(note => diaryNote.safeParse(note).success)) return `${name}的随手记不是本程序写的样子。`
  const reasons = store.chainReasons.of(record.id)
  if (!reasons.every(each => reason.safeParse(each.reason).success)) {
    return `${name}的结转说明不是本程序写的样子。`
  }
  return null
}

/** A report of a form that this program has, with no cell that the form does not have. */
function isReport(value: unknown): value is Report {
  const parsed = report.safeParse(value)
  const form = knownForms().find(({ id }) => id === parsed.data?.formId)
  if (!parsed.success || !form) return false
  const cells = cellsOf(form)
  return Object.keys(parsed.data.cells).every(id => cells.has(id))
}
