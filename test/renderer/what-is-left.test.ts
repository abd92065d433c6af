import { expect, test } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { closingTasks } from '../../src/renderer/state/closing-tasks.ts'
import { judge } from '../../src/renderer/state/findings.ts'
import { tasksOf } from '../../src/renderer/state/tasks.ts'
import { whatIsLeft } from '../../src/renderer/state/what-is-left.ts'
import { defaultOfficeSettings } from '../../src/core/report/office-settings.ts'
import type { SectionId } from '../../src/core/forms/form.ts'
import type { Report } from '../../src/core/report/report.ts'
import { report2021 } from '../helpers/report-builder.ts'
import { aSummary } from './a-summary.ts'

const summary = aSummary(2021, { status: 'draft' })

function left(report: Report, filled: readonly SectionId[]) {
  const form = form2021
  const { open, verdict } = judge({
    ...{ form, report, summary, lastYear: null, acknowledgements: [], likeness: [] },
    settings: defaultOfficeSettings,
  })
  const tasks = tasksOf({ form, report, lastYear: null, findings: open, filled })
  const chapters = tasks.filter(task => form.sections.some(section => section.id === task.id))
  return {
    says: whatIsLeft(form, chapters, verdict),
    status: Object.fromEntries(tasks.map(t => [t.id, t.status])),
  }
}

const full = report2021(2021).build()
const texts = ['s1', 's5', 's6'] as const

test('what is blank is named by its table or part, with what must change', () => {
  const { cells, text } = full
  const report = {
    ...full,
    cells: Object.fromEntries(Object.entries(cells).filter(([id]) => !id.startsWith('t4.'))),
    text: { ...text, sections: { ...text.sections, s5: [] } },
  }
  expect(left(report, texts).says).toMatch(/^还差表四和第五部分(，\d+ 处必须改)?$/)
  const wrong = { ...full, cells: { ...cells, 't3.new.np': { value: 5, origin: 'typed' as const } } }
  expect(left(wrong, texts).says).toMatch(/^还有 \d+ 处必须改$/)
})

test('words are 已完成 only when the clerk says so, numbers when none is blank', () => {
  expect(left(full, []).status).toMatchObject({ s1: 'begun', s2: 'done', s5: 'begun', s6: 'begun' })
  expect(left(full, []).says).toBe('都填了，第一、五、六部分没有标记“本节已填完”')
  expect(left(full, texts).status).toMatchObject({ s1: 'done', s5: 'done', s6: 'done' })
  expect(left(full, texts).says).toBe('填完了，可以审核并定稿')
})

test('报送 cannot be begun before 定稿 and says why; a returned report has to be sent again', () => {
  const sent = { seq: 1, on: '2022-01-10', at: '1', is: 'sent', to: '县政务公开办', code: 'A' } as const
  const returned = {
    seq: 2,
    on: '2022-01-12',
    at: '2',
    is: 'returned',
    from: '县政务公开办',
    comments: [],
  } as const
  const sending = (...args: Parameters<typeof closingTasks>) => closingTasks(...args).at(-1)
  expect(sending('draft', [])).toMatchObject({ status: 'waiting', why: '定稿后才能报送' })
  expect(sending('final', [])).toMatchObject({ status: 'empty', why: null })
  expect(sending('final', [sent])).toMatchObject({ status: 'done' })
  expect(sending('final', [sent, returned])).toMatchObject({ status: 'empty' })
})
