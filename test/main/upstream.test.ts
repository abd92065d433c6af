import { describe, expect, test } from 'vitest'
import { adopted, kept, upstreamChanges } from '../../src/core/carry-over/upstream.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import type { ReportView } from '../../src/contract/views.ts'
import { report2021 } from '../helpers/report-builder.ts'
import { newFolder } from './library-folder.ts'
import type { Program } from './program.ts'
import { program } from './program.ts'
import { cell, drafted, finished, step } from './typed-report.ts'

const changesIn = ({ report, lastYear }: ReportView) =>
  upstreamChanges(lastYear && { form: formById(lastYear.report.formId), report: lastYear.report }, {
    form: formById(report.formId),
    report,
  })

/** 2021 archived with two applications left over, 2022 begun from it, then 2021 corrected to three. */
async function corrected(p: Program) {
  const first = report2021().withAll({ 't3.new.np': 3, 't3.open.np': 1, 't3.out.np': 2 })
  const { summary } = await finished(p, 2021, first)
  await p.ask('reports.archive', { id: summary.id })
  const next = await drafted(p, 2022)
  const copy = await p.ask('reports.correct', { id: summary.id, reason: '漏报一件' })
  const id = copy.summary.id
  await p.ask('reports.saveSteps', { id, steps: [step(cell('t3.new.np', 4), cell('t3.out.np', 3))] })
  const meanwhile = await p.ask('reports.open', { id: next.summary.id })
  await p.ask('reports.finalize', { id })
  await p.ask('reports.archive', { id })
  return { meanwhile, view: await p.ask('reports.open', { id: next.summary.id }) }
}

describe('上游已变', () => {
  test('a correction marks exactly the cells carried from what was corrected, once it is archived', async () => {
    const { meanwhile, view } = await corrected(program(newFolder()))
    expect(changesIn(meanwhile)).toEqual([])
    expect(changesIn(view)).toEqual([{ cell: 't3.in.np', carried: 2, now: 3, value: 2 }])
    expect(view.report).toEqual(meanwhile.report)
  })

  test('采用 takes the corrected number over as a carried one, and undo brings the old one back', async () => {
    const p = program(newFolder())
    const { view } = await corrected(p)
    const { id } = view.summary
    const [change] = changesIn(view)
    if (!change) throw new Error('nothing changed')
    const edit = { what: 'cell', cell: change.cell } as const
    await p.ask('reports.saveSteps', { id, steps: [step({ ...edit, to: adopted(change) })] })
    const taken = await p.ask('reports.open', { id })
    expect(taken.report.cells['t3.in.np']).toEqual({ value: 3, origin: 'carried', carried: 3 })
    expect(changesIn(taken)).toEqual([])
    const before = view.report.cells['t3.in.np'] ?? null
    await p.ask('reports.saveSteps', {
      id,
      steps: [{ ...step({ ...edit, to: before }), kind: 'undo' }],
    })
    expect((await p.ask('reports.open', { id })).report.cells['t3.in.np']).toEqual(before)
  })

  test('保留 keeps the number with its reason, and is not asked again', async () => {
    const p = program(newFolder())
    const { view } = await corrected(p)
    const { id } = view.summary
    const [change] = changesIn(view)
    if (!change) throw new Error('nothing changed')
    expect(kept(change, null)).toMatchObject({ ok: false })
    const made = kept(change, { code: 'corrected_last_year', note: '' })
    if (!made.ok) throw new Error(made.says)
    await p.ask('reports.saveSteps', {
      id,
      steps: [step({ what: 'cell', cell: change.cell, to: made.cell })],
    })
    const now = await p.ask('reports.open', { id })
    expect(now.report.cells['t3.in.np']).toMatchObject({
      value: 2,
      carried: 3,
      reason: { code: 'corrected_last_year' },
    })
    expect(changesIn(now)).toEqual([])
  })

  test('no other number passes for a carried one', async () => {
    const p = program(newFolder())
    const { view } = await corrected(p)
    const invented = { value: 9, origin: 'carried', carried: 9 } as const
    const refused = await p.refused('reports.saveSteps', {
      id: view.summary.id,
      steps: [step({ what: 'cell', cell: 't3.in.np', to: invented })],
    })
    expect(refused.says).toContain('须选择原因')
  })
})
