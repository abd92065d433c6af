import { describe, expect, it } from 'vitest'
import { form2021 } from '../../../../src/core/forms/form-2021.ts'
import { applyEdits } from '../../../../src/core/report/edit.ts'
import type { Edit } from '../../../../src/core/report/edit.ts'
import type { MarkedNumber, Report } from '../../../../src/core/report/report.ts'
import { report2021 } from '../../../helpers/report-builder.ts'

const write = (paragraph: string, ...numbers: MarkedNumber[]): Edit => ({
  what: 'section',
  section: 's1',
  to: [{ paragraphs: [paragraph], ...(numbers.length > 0 ? { numbers } : {}) }],
})
const fill = (cell: string, value: number | null): Edit => ({
  what: 'cell',
  cell,
  to: value === null ? null : { value, origin: 'typed' },
})
const at = (start: number, length: number, ...cells: string[]): MarkedNumber => ({
  paragraph: 0,
  start,
  length,
  cells,
})
const after = (report: Report, ...steps: Edit[][]): Report =>
  steps.reduce((r, edits) => applyEdits(form2021, r, edits), report)
const said = (report: Report) => report.text.sections.s1[0]

describe('the text when a cell changes', () => {
  const clean = report2021().build()

  it('follows a total, and several cells added up', () => {
    const report = after(
      clean,
      [write('收到申请0件，行政诉讼零起。', at(4, 1, 't3.new.tot'), at(11, 1, 't4.ld.total', 't4.lr.total'))],
      [fill('t3.new.np', 12), fill('t4.ld.pending', 1), fill('t4.lr.uphold', 2)],
    )
    expect(said(report)?.paragraphs).toEqual(['收到申请12件，行政诉讼三起。'])
    expect(said(report)?.numbers?.map(n => [n.start, n.length])).toEqual([
      [4, 2],
      [12, 1],
    ])
  })

  it('keeps the number while a cell is blank, and takes up the next one', () => {
    const report = after(clean, [write('收到申请0件。', at(4, 1, 't3.new.tot'))], [fill('t3.new.np', null)])
    expect(said(report)?.paragraphs).toEqual(['收到申请0件。'])
    expect(said(after(report, [fill('t3.new.np', 7)]))?.paragraphs).toEqual(['收到申请7件。'])
  })

  it('never overwrites a number that the mark does not stand for', () => {
    const bound = after(clean, [write('收到申请0件，办结0件。', at(4, 1, 't3.new.tot'))])
    // A hand that knows nothing of marks: the sentence is another, the mark still lies on a number.
    const repaired = after(
      bound,
      [write('全年共有5次培训。', at(4, 1, 't3.new.tot'))],
      [fill('t3.new.np', 9)],
    )
    expect(said(repaired)).toEqual({ paragraphs: ['全年共有5次培训。'] })
  })

  it('leaves 就是这个数 alone, and what has no mark', () => {
    const report = after(
      clean,
      [write('收到申请0件，其中0件当面提出。', at(4, 1, 't3.new.tot'), at(9, 1))],
      [fill('t3.new.np', 3)],
    )
    expect(said(report)?.paragraphs).toEqual(['收到申请3件，其中0件当面提出。'])
    expect(said(report)?.numbers).toHaveLength(2)
  })

  it('drops marks that lie nowhere or on each other', () => {
    const report = after(clean, [
      write('收到申请0件。', at(4, 1, 't3.new.tot'), at(4, 1, 't3.in.tot'), at(40, 2), {
        ...at(4, 1),
        paragraph: 3,
      }),
    ])
    expect(said(report)?.numbers).toEqual([at(4, 1, 't3.new.tot')])
  })
})
