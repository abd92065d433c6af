import { describe, expect, test } from 'vitest'
import { needsReason, overrideCarried } from '../../../src/core/carry-over/override-carried.ts'
import { proposalFor } from '../../../src/core/carry-over/proposal.ts'
import { suggestedSentences } from '../../../src/core/carry-over/suggested-sentences.ts'
import type { CellValue } from '../../../src/core/report/cell-value.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { report2019, report2021 } from '../../helpers/report-builder.ts'

describe('更改带入的数', () => {
  const carried: CellValue = { value: 2, origin: 'carried', carried: 2 }

  test('needs a reason', () => {
    expect(overrideCarried(carried, 3, null)).toMatchObject({
      ok: false,
      says: '这一格带入自上年年报（2），改为其他数须选择原因。',
    })
  })

  test('其他 needs words besides', () => {
    expect(overrideCarried(carried, 3, { code: 'other', note: ' ' }).ok).toBe(false)
  })

  test('keeps what was carried beside the new number and its reason', () => {
    const reason = { code: 'merged_in', note: '' } as const
    expect(overrideCarried(carried, 3, reason)).toEqual({
      ok: true,
      cell: { value: 3, origin: 'typed', carried: 2, reason },
    })
  })

  test('goes back without a reason', () => {
    const changed: CellValue = {
      value: 3,
      origin: 'typed',
      carried: 2,
      reason: { code: 'merged_in', note: '' },
    }
    expect(overrideCarried(changed, 2, null)).toEqual({ ok: true, cell: carried })
  })

  test('a cell that was not carried is simply typed', () => {
    expect(overrideCarried({ value: null, origin: 'typed' }, 3, null)).toEqual({
      ok: true,
      cell: { value: 3, origin: 'typed' },
    })
  })
})

describe('推算现行有效', () => {
  const last = report2021(2023).with('t2.normDocs.inForce', 10).build()
  const proposal = (current: ReturnType<typeof report2021>, cell = 't2.normDocs.inForce') =>
    proposalFor(form2021, form2021, last, current.build(), cell)

  test('last year’s stock plus made minus repealed', () => {
    const current = report2021(2024).withAll({ 't2.normDocs.made': 3, 't2.normDocs.repealed': 1 })
    expect(proposal(current)).toEqual({
      value: 12,
      stock: 10,
      says: '上年末存量加本年制发减本年废止：12件。',
    })
  })

  test('waits for the numbers of this year', () => {
    expect(proposal(report2021(2024).with('t2.normDocs.made', null))).toMatchObject({
      value: null,
      stock: 10,
    })
  })

  test('is made for stocks only', () => {
    expect(proposal(report2021(2024), 't2.licences.decisions')).toBeNull()
  })

  test('is not made from what was merely public in the 2019 form', () => {
    const old = report2019().with('t2.normDocs.totalPub', 136).build()
    expect(proposalFor(form2021, form2019, old, report2021().build(), 't2.normDocs.inForce')).toBeNull()
  })
})

test('常用句 on the fee is offered from 2021 on, never put in', () => {
  expect(suggestedSentences(2020)).toEqual([])
  expect(suggestedSentences(2021)).toMatchObject([
    { section: 's6', text: '依据《政府信息公开信息处理费管理办法》，2021年度本机关未收取信息处理费。' },
  ])
})

describe('a repair of a broken chain', () => {
  const carried = { value: 1, origin: 'carried', carried: 1 } as const
  const repaired = (last: number, now: CellValue) => {
    const builder = report2021(2023).lastYear({ 't3.out.np': last }).withCell('t3.in.np', now)
    const [edit] = builder.findings('T3-06')[0]?.repairs[0]?.edits ?? []
    if (!edit) throw new Error('no repair offered')
    return { edit, report: builder.build() }
  }

  test('asks why, when last year’s report says otherwise than the stock that was carried', () => {
    const { report, edit } = repaired(3, carried)
    expect(edit).toMatchObject({ to: { value: 3 } })
    expect(needsReason(report, edit)).toBe(true)
  })

  test('asks nothing for a typed number, nor for going back to what was carried', () => {
    const typed = repaired(3, { value: 2, origin: 'typed' })
    expect(needsReason(typed.report, typed.edit)).toBe(false)
    const reason = { code: 'omitted_last_year', note: '' } as const
    const back = repaired(1, { ...carried, value: 2, origin: 'typed', reason })
    expect(needsReason(back.report, back.edit)).toBe(false)
  })
})
