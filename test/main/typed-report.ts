import type { Step } from '../../src/contract/api.ts'
import { cellsOf, isComputed } from '../../src/core/forms/cells.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import type { Reason } from '../../src/core/report/cell-value.ts'
import type { Edit } from '../../src/core/report/edit.ts'
import type { Report } from '../../src/core/report/report.ts'
import { sectionIds } from '../../src/core/report/report.ts'
import { liuxi, report2021 } from '../helpers/report-builder.ts'
import type { Program } from './program.ts'

let steps = 0
export const step = (...edits: Edit[]): Step => ({ id: `step-${(steps += 1)}`, kind: 'edit', edits })
export const cell = (id: string, value: number | null, reason?: Reason): Edit => ({
  what: 'cell',
  cell: id,
  to: { value, origin: 'typed', ...(reason ? { reason } : {}) },
})

/** Everything a clerk would type so that the draft says what `report` says; carried cells are left alone. */
export function typing(draft: Report, report: Report): Edit[] {
  const form = formById(report.formId)
  const entered = [...cellsOf(form).values()].filter(
    c => !isComputed(c) && draft.cells[c.id]?.origin !== 'carried',
  )
  return [
    ...entered.map(c => cell(c.id, report.cells[c.id]?.value ?? null)),
    ...sectionIds.map((section): Edit => ({ what: 'section', section, to: report.text.sections[section] })),
    { what: 'preface', to: report.text.preface },
    { what: 'frame', field: 'signDate', to: report.text.signDate },
    { what: 'frame', field: 'publishDate', to: report.text.publishDate },
    { what: 'frame', field: 'title', to: report.text.title },
  ]
}

export async function drafted(p: Program, year = 2021) {
  const { offices } = await p.ask('app.state', {})
  const officeId = offices[0]?.id ?? (await p.ask('offices.create', { office: liuxi })).id
  return p.ask('reports.create', { officeId, year })
}

export async function finished(p: Program, year = 2021, builder = report2021(year)) {
  const view = await drafted(p, year)
  const { id } = view.summary
  await p.ask('reports.saveSteps', { id, steps: [step(...typing(view.report, builder.build()))] })
  return p.ask('reports.finalize', { id })
}
