import { describe, expect, test } from 'vitest'
import { carryOver } from '../../../src/core/carry-over/carry-over.ts'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { builtInForms } from '../../../src/core/forms/known-forms.ts'
import { cellsOf, isComputed } from '../../../src/core/forms/cells.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { applyEdits, inverseOf } from '../../../src/core/report/edit.ts'
import type { Edit } from '../../../src/core/report/edit.ts'
import { valueOf } from '../../../src/core/report/report.ts'
import { answerNo, takeBack } from '../../../src/core/zero-lane/answer-gate.ts'
import type { Lane } from '../../../src/core/zero-lane/gate-cells.ts'
import { gateCells } from '../../../src/core/zero-lane/gate-cells.ts'
import { gateState } from '../../../src/core/zero-lane/gate-state.ts'
import { gatesOf } from '../../../src/core/zero-lane/gates.ts'
import { remainingOf } from '../../../src/core/zero-lane/remaining.ts'
import { stateFees } from '../../../src/core/zero-lane/state-fees.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'
import { liuxi, report2019, report2021 } from '../../helpers/report-builder.ts'

/** The draft of 2026, begun from a report of 2025. */
function draft(last: ReportBuilder | null = report2021(2025)): Lane {
  const before = last && { form: form2021, report: last.build() }
  return { form: form2021, report: carryOver(before, form2021, liuxi, 2026).report, last: before }
}
const after = (lane: Lane, edits: readonly Edit[]): Lane => ({
  ...lane,
  report: applyEdits(lane.form, lane.report, edits),
})
const typed = (cell: string, value: number): Edit => ({ what: 'cell', cell, to: { value, origin: 'typed' } })
const [applications, cases, documents, decisions, processingFee] = gatesOf(form2021)
if (!applications || !cases || !documents || !decisions || !processingFee) throw new Error('five questions')
const onRequest = ({ report }: Lane) => report.text.sections.s1[1]?.paragraphs

describe('the questions as data', () => {
  test('every part and every cell they name is in their form, and together they ask after every entry', () => {
    for (const form of builtInForms) {
      const gates = gatesOf(form)
      const asked = gates.flatMap(gate => {
        const { zeros, stocks, carried } = gateCells(form, gate)
        return [...zeros, ...stocks, ...carried].map(c => c.id)
      })
      const entries = [...cellsOf(form).values()].filter(c => !isComputed(c)).map(c => c.id)
      expect([...asked].sort()).toEqual(gates.length === 0 ? [] : [...entries].sort())
      for (const { sentence } of gates) {
        if (sentence?.cell !== undefined) expect(entries).toContain(sentence.cell)
        const aspects = form.sections.find(s => s.id === sentence?.section)?.subheadings?.map(s => s.key)
        if (sentence?.aspect !== undefined) expect(aspects).toContain(sentence.aspect)
      }
    }
  })
})

describe('没有', () => {
  test('fills explicit zeros, says so in the text, and one step takes all of it back', () => {
    const lane = draft()
    const edits = answerNo(lane, applications)
    const filled = after(lane, edits)
    expect(valueOf(filled.report, 't3.sum.tot')).toBe(0)
    expect(filled.report.cells['t3.in.np']).toMatchObject({ value: 0, origin: 'carried' })
    expect(onRequest(filled)).toEqual(['2026年未收到政府信息公开申请，没有上年结转的申请。'])
    expect(gateState(filled, applications)).toMatchObject({ answer: 'no', blanks: [], filled: 138 })
    const undone = applyEdits(form2021, filled.report, inverseOf(lane.report, edits))
    expect(undone).toEqual(lane.report)
  })

  test('never touches what was typed; a number above 0 makes the answer 有 and is named', () => {
    const lane = after(draft(), [typed('t3.new.np', 3), typed('t3.open.np', 0)])
    const state = gateState(lane, applications)
    expect(state.answer).toBe('yes')
    expect(state.against.map(a => [a.cell.name, a.value])).toEqual([['表三 本年新收 自然人', 3]])
    const filled = after(lane, answerNo(lane, applications))
    expect(filled.report.cells['t3.new.np']).toEqual({ value: 3, origin: 'typed' })
    expect(filled.report.cells['t3.open.np']).toEqual({ value: 0, origin: 'typed' })
  })

  test('can be taken back: its own zeros and sentence go, a 0 and a sentence that were typed stay', () => {
    const written: Edit = {
      what: 'section',
      section: 's1',
      to: draft().report.text.sections.s1.map((b, i) =>
        i === 1 ? { ...b, paragraphs: ['规范答复流程。'] } : b,
      ),
    }
    const lane = after(draft(), [typed('t4.rv.uphold', 0)])
    const both = after(after(lane, answerNo(lane, cases)), answerNo(lane, applications))
    expect(takeBack(both, cases).some(e => e.what === 'cell' && e.cell === 't4.rv.uphold')).toBe(false)
    const back = after(both, takeBack(both, cases))
    expect(valueOf(back.report, 't4.rv.uphold')).toBe(0)
    expect(valueOf(back.report, 't4.rv.correct')).toBeNull()
    expect(gateState(back, cases).answer).toBeNull()
    const own = after(lane, [written])
    const answered = after(own, answerNo(own, applications))
    expect(onRequest(answered)).toEqual(['规范答复流程。'])
    expect(gateState(answered, applications).sentence?.is).toBe('otherwise')
  })

  test('rolls the documents in force forward and binds the number of the sentence to the cell', () => {
    const lane = draft(report2021(2025).with('t2.normDocs.inForce', 9))
    const filled = after(lane, answerNo(lane, documents))
    expect(valueOf(filled.report, 't2.normDocs.inForce')).toBe(9)
    const management = filled.report.text.sections.s1[2]
    expect(management?.paragraphs).toEqual(['2026年未制发、未废止行政规范性文件，现行有效9件。'])
    expect(management?.numbers).toMatchObject([{ cells: ['t2.normDocs.inForce'], length: 1 }])
    const changed = after(filled, [typed('t2.normDocs.inForce', 12)])
    expect(changed.report.text.sections.s1[2]?.paragraphs[0]).toContain('现行有效12件')
    expect(gateState(changed, documents)).toMatchObject({ answer: 'no', sentence: { is: 'written' } })
  })

  test('leaves 现行有效件数 blank where last year is not stored, and lists it', () => {
    const lane = draft(null)
    const filled = after(lane, answerNo(lane, documents))
    expect(valueOf(filled.report, 't2.normDocs.inForce')).toBeNull()
    expect(filled.report.text.sections.s1[2]?.paragraphs).toEqual(['2026年未制发、未废止行政规范性文件。'])
    const left = remainingOf(form2021, after(filled, answerNo(filled, decisions)).report)
    expect(left.find(r => r.at === 'cell' && r.section === 's2')?.says).toBe('表二 规章 现行有效件数 等 2 格')
  })
})

describe('what last year left open stops the lane', () => {
  test('an application carried over, with its number and what to do', () => {
    const lane = draft(report2021(2025).withAll({ 't3.new.np': 2, 't3.out.np': 2 }))
    const { stopped } = gateState(lane, applications)
    expect(stopped).toMatch(/^上年结转的申请还有：自然人 2 件。.*填好办理结果/)
    expect(gateState(lane, cases).stopped).toBeNull()
  })

  test('a case that was pending', () => {
    const lane = draft(report2021(2025).with('t4.rv.pending', 1))
    expect(gateState(lane, cases).stopped).toMatch(/^上年末尚未审结：行政复议 1 件。/)
    expect(gateState(lane, applications).stopped).toBeNull()
  })
})

test('chapter six: other words do not answer the question of fees, words on fees do', () => {
  const says = (text: string): Lane =>
    after(draft(), [{ what: 'section', section: 's6', to: [{ paragraphs: [text] }] }])
  const other = says('办理建议提案公开2件。')
  expect(gateState(other, processingFee).answer).toBeNull()
  const answered = after(other, answerNo(other, processingFee))
  expect(answered.report.text.sections.s6[0]?.paragraphs).toHaveLength(2)
  expect(gateState(answered, processingFee).answer).toBe('no')
  const charged = stateFees(answered.report, { notices: 1, asked: 120, paid: 120 })
  expect(after(answered, charged).report.text.sections.s6[0]?.paragraphs).toEqual([
    '办理建议提案公开2件。',
    '依据《政府信息公开信息处理费管理办法》，2026年度本机关发出收费通知1件，总金额120元，实际收取120元。',
  ])
  expect(gateState(after(answered, charged), processingFee).answer).toBe('yes')
})

test('a zero report made of five answers and the words is complete, and the checks find nothing in the sentences', () => {
  const begun = draft(report2021(2025).with('t2.normDocs.inForce', 9))
  const answered = gatesOf(form2021).reduce((lane, gate) => after(lane, answerNo(lane, gate)), begun)
  expect(remainingOf(form2021, answered.report).map(r => r.says)).toEqual([
    '一、总体情况 主动公开',
    '一、总体情况 政府信息公开平台建设',
    '一、总体情况 监督保障',
    '五、存在的主要问题及改进情况 存在的主要问题',
    '五、存在的主要问题及改进情况 改进情况',
    '成文日期',
  ])
  const { findings } = checkReport({
    form: form2021,
    report: answered.report,
    lastYear: { form: form2021, report: begun.last?.report ?? begun.report },
    imported: false,
  })
  const wrong = findings.filter(f => f.verdict === 'fail' && f.severity !== 'info')
  expect(wrong.map(f => `${f.rule} ${f.says}`)).toEqual([
    'F-05 总体情况缺少“主动公开”“政府信息公开平台建设”“监督保障”方面内容。',
    'F-06 缺少工作考核、社会评议、责任追究结果情况。',
  ])
})

describe('the 2019 form', () => {
  const [requests, lawsuits, papers, items, procurement] = gatesOf(form2019)
  if (!requests || !lawsuits || !papers || !items || !procurement) throw new Error('five questions')
  const year2020 = (last: ReportBuilder | null): Lane => {
    const before = last && { form: form2019, report: last.build() }
    return { form: form2019, report: carryOver(before, form2019, liuxi, 2020).report, last: before }
  }

  test('a zero report of 2020 is made of five answers and the words', () => {
    const left = { 't2.normDocs.totalPub': 9, 't2.licences.prev': 3, 't2.licences.delta': 1 }
    const last = report2019(2019).withAll(left)
    const begun = year2020(last)
    const answered = gatesOf(form2019).reduce((lane, gate) => after(lane, answerNo(lane, gate)), begun)
    expect(gatesOf(form2019).map(gate => gateState(answered, gate).answer)).toEqual(Array(5).fill('no'))
    expect(valueOf(answered.report, 't2.licences.prev')).toBe(4)
    expect(valueOf(answered.report, 't2.normDocs.totalPub')).toBe(9)
    expect(answered.report.text.sections.s1[2]?.paragraphs).toEqual([
      '2020年未制发规范性文件，对外公开规范性文件9件。',
    ])
    expect(remainingOf(form2019, answered.report).filter(r => r.at === 'cell')).toEqual([])
    const lastYear = { form: form2019, report: last.build() }
    const { findings } = checkReport({ form: form2019, report: answered.report, lastYear, imported: false })
    const wrong = findings.filter(f => f.verdict === 'fail' && f.severity !== 'info')
    expect(wrong.map(f => f.rule)).toEqual(['F-05', 'F-06'])
  })

  test('items that stand since last year stop nothing and are never said to be nil; a decrease is named', () => {
    const lane = year2020(report2019(2019).with('t2.penalties.prev', 7))
    expect(gateState(lane, items).stopped).toBeNull()
    const first = year2020(null)
    expect(valueOf(after(first, answerNo(first, items)).report, 't2.penalties.prev')).toBeNull()
    const fewer = after(lane, [typed('t2.penalties.delta', -2)])
    expect(gateState(fewer, items)).toMatchObject({ answer: 'yes', against: [{ value: -2 }] })
  })
})
