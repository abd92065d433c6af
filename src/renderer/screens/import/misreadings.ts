import type { Finding } from '../../../core/checks/check.ts'
import { cellOf } from '../../../core/forms/cells.ts'
import type { Form } from '../../../core/forms/form.ts'
import { valueOf } from '../../../core/report/report.ts'
import type { Report } from '../../../core/report/report.ts'

/** A number that, read otherwise, would let the old report add up. */
export interface Misreading {
  readonly cell: string
  readonly says: string
}

/** 可能读错：表三 本年新收 自然人应为12，现为21。 At most three, likeliest first; nothing is changed by itself. */
export function misreadingsOf(finding: Finding, form: Form, report: Report): Misreading[] {
  return finding.repairs.flatMap(({ edits }) => {
    const cells = edits.filter(edit => edit.what === 'cell')
    const [first] = cells
    if (!first) return []
    const numbers = cells.map(({ cell, to }) => {
      const now = valueOf(report, cell)
      return `${cellOf(form, cell).name}应为${to?.value ?? ''}${now === null ? '' : `，现为${now}`}`
    })
    return [{ cell: first.cell, says: `可能读错：${numbers.join('；')}。` }]
  })
}
