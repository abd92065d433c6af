import { randomUUID } from 'node:crypto'
import type { Input } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import type { OfficeRecord } from '../../contract/views.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { cellsOf } from '../../core/forms/cells.ts'
import type { ImportDraft } from '../../core/import/draft.ts'
import { importedReport } from '../../core/import/imported-report.ts'
import { mendedText } from '../../core/import/mended-text.ts'
import { officeKindOf } from '../../core/report/office-kind.ts'
import type { Office } from '../../core/report/report.ts'
import { done, refuse } from '../reply.ts'
import type { Services } from '../services.ts'
import type { Store } from '../store/store.ts'
import { alreadyThere } from './create-report.ts'
import { noSuchOffice } from './no-such.ts'

/**
 * 原样归档: the published report is stored and archived in one step together with the file it came from. Its findings
 * are shown and block nothing. Answers its id.
 */
export function acceptImport(services: Services, input: Input<'imports.accept'>): Reply<number> {
  const { store, imports, now } = services
  const waiting = imports.get(input.token)
  if (!waiting) return noSuchImport
  const { draft, bytes, sourceName } = waiting
  const form = formById(draft.formId)
  const cells = cellsOf(form)
  const unknown = Object.keys(input.corrections).find(id => !cells.has(id))
  if (unknown !== undefined) {
    return refuse('bad_input', `${draft.formId} 格式里没有这一格：${unknown}。`, '请重新导入这个文件。')
  }
  const found = officeOf(store, input, draft)
  if (!found.ok) return found
  const [there] = found.value.id === null ? [] : store.reports.ofYear(found.value.id, input.fiscalYear)
  if (there) return alreadyThere(there)
  const mended = mendedText(form, draft.text, input.mended ?? draft.text)
  const at = now().toISOString()
  const id = store.together(() => {
    const { office } = found.value
    const officeId = found.value.id ?? store.offices.create(office).id
    const stored = store.reports.insert(
      {
        officeId,
        version: 1,
        origin: 'imported',
        report: importedReport(draft, office, input.fiscalYear, input.corrections, input.mended),
        original: store.originals.keep(bytes),
        sourceName,
      },
      at,
    )
    const says = [
      `导入“${sourceName}”，原样归档。`,
      correctedWords(input.corrections),
      mended.says === '' ? '' : `核对时${mended.says}。`,
    ].join('')
    store.steps.append(stored, { stepId: randomUUID(), kind: 'import', edits: mended.edits, says }, at)
    const row = store.reports.find(stored)
    if (!row) throw new Error(`report ${String(stored)} is gone within its own transaction`)
    store.reports.archive(row, at)
    return stored
  })
  store.settle()
  imports.drop(input.token)
  return done(id)
}

export const noSuchImport = refuse('not_found', '这次导入已经结束或被放弃。', '请重新选择文件导入。')

type Found = { readonly id: number; readonly office: Office } | { readonly id: null; readonly office: Office }

/** The office chosen, the registered one of that name, or a new one from the draft. */
function officeOf(store: Store, input: Input<'imports.accept'>, draft: ImportDraft): Reply<Found> {
  if (input.officeId !== null) {
    const record = store.offices.find(input.officeId)
    return record ? done(record) : noSuchOffice
  }
  const office = input.office ?? officeFrom(draft)
  const name = office?.name.trim() ?? ''
  if (!office || name === '') {
    return refuse('bad_input', '没有认出是哪个单位的年报。', '请填写单位全称后再归档。')
  }
  const same: OfficeRecord | undefined = store.offices.findByName(name)
  return done(same ?? { id: null, office: { ...office, name } })
}

function officeFrom(draft: ImportDraft): Office | undefined {
  if (draft.orgName === null) return undefined
  return {
    name: draft.orgName,
    kind: draft.orgKind ?? officeKindOf(draft.orgName),
    contact: draft.text.contact,
    aliases: [],
    enforcement: false,
  }
}

function correctedWords(corrections: Input<'imports.accept'>['corrections']): string {
  const count = Object.keys(corrections).length
  return count > 0 ? `核对时改定或确认了 ${count} 格。` : ''
}
