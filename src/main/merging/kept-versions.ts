import { randomUUID } from 'node:crypto'
import type { Reply } from '../../contract/app-error.ts'
import type { KeptLine } from '../../contract/merge.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { chosenEdits, differingParts } from '../../core/merge/report-parts.ts'
import { applyEdits, completeStep } from '../../core/report/edit.ts'
import type { Report } from '../../core/report/report.ts'
import { done, refuse } from '../reply.ts'
import { noSuchReport } from '../reports/no-such.ts'
import type { Writing } from '../services.ts'
import { canonicalJson } from '../store/content-hash.ts'
import type { KeptVersion } from '../store/kept-version-store.ts'
import type { Store } from '../store/store.ts'

/** 另存的版本 of an office, newest year first. */
export const keptLines = (store: Store, officeId: number): KeptLine[] =>
  store.reports.ofOffice(officeId).flatMap(({ id }) => store.kept.of(id).map(lineOf))

/** Keeps a draft as it is now under a name; not twice where nothing was changed in between. */
export function keepVersion({ store, now }: Writing, reportId: number, name: string): Reply<KeptLine> {
  if (name === '') return noName
  const stored = store.reports.find(reportId)
  if (!stored) return noSuchReport
  if (stored.status !== 'draft') return settled
  const last = store.kept.of(reportId)[0]
  if (last?.intact && canonicalJson(last.report) === canonicalJson(stored.report)) return unchangedSince
  store.kept.put(reportId, { stored, log: [], source: `另存为“${name}”` }, now().toISOString())
  const [kept] = store.kept.of(reportId)
  return kept ? done(lineOf(kept)) : noSuchKept
}

export function keptReport(store: Store, id: number): Reply<{ line: KeptLine; report: Report }> {
  const kept = store.kept.find(id)
  if (!kept) return noSuchKept
  return kept.intact ? done({ line: lineOf(kept), report: kept.report }) : changedSince
}

/** Puts the whole of a kept version into the draft it stands beside. Answers the draft's id. */
export function restoreKept({ store, now }: Writing, id: number): Reply<number> {
  const kept = store.kept.find(id)
  if (!kept) return noSuchKept
  if (!kept.intact) return changedSince
  const stored = store.reports.find(kept.reportId)
  if (!stored) return noSuchReport
  if (stored.status !== 'draft') return notADraft(stored.status === 'archived')
  if (stored.report.formId !== kept.report.formId) return otherForm
  const form = formById(stored.report.formId)
  const all = differingParts(stored.report, kept.report)
  const chosen = Object.fromEntries(all.map(({ part }) => [part, 'there' as const]))
  const edits = completeStep(form, stored.report, chosenEdits(stored.report, kept.report, chosen))
  if (edits.length === 0) return refuse('exists', '现在的内容与这一版相同。', '不用恢复。')
  const at = now().toISOString()
  store.together(() => {
    const says = `恢复另存的版本（${kept.source}）。`
    store.steps.append(stored.id, { stepId: randomUUID(), kind: 'edit', edits, says }, at)
    store.reports.saveContent(stored.id, applyEdits(form, stored.report, edits), at)
  })
  return done(stored.id)
}

const lineOf = ({ id, reportId, report, version, status, at, savedAt, source }: KeptVersion): KeptLine => ({
  ...{ id, reportId, year: report.year, version, status, at, savedAt, source },
})

const noName = refuse('bad_input', '请给这个版本起个名字。', '例如：送科室核数前。')
const settled = refuse('locked', '只有草稿可以另存一个版本。', '定稿、归档的年报不会再改，不用另存。')
const unchangedSince = refuse('exists', '自上次另存以后没有改动。', '不用再存；以前另存的在“查找与档案”里。')
const noSuchKept = refuse('not_found', '没有找到这个另存的版本。', '请回到档案重新选择。')
const changedSince = refuse(
  'mismatch',
  '这个另存的版本与存下时的校验码不一致，内容被改动或磁盘损坏。',
  '请不要使用它；可以从备份恢复，或者请对方重新做一份交接包。',
)
const otherForm = refuse(
  'bad_input',
  '这一版用的是另一种格式，不能恢复到这份草稿里。',
  '可以打开它对照着填。',
)
const notADraft = (archived: boolean) =>
  archived
    ? refuse(
        'locked',
        '这份年报已归档，不能改成另存的版本。',
        '另存的版本才对的，请先“更正”，再恢复到更正的草稿里。',
      )
    : refuse('locked', '这份年报已定稿，不能改成另存的版本。', '请先退回草稿并写明原因，再恢复。')
