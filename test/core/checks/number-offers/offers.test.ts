import { describe, expect, it } from 'vitest'
import { candidatesIn } from '../../../../src/core/checks/number-offers/candidates.ts'
import { nameOfCells } from '../../../../src/core/checks/number-offers/name-of-cells.ts'
import { offersOf } from '../../../../src/core/checks/number-offers/offers.ts'
import { proposalAt } from '../../../../src/core/checks/number-offers/proposal.ts'
import { form2021 } from '../../../../src/core/forms/form-2021.ts'
import { bindNumber, keepNumber } from '../../../../src/core/report/live-numbers/mark-number.ts'
import type { TextBlock } from '../../../../src/core/report/report.ts'
import { report2021 } from '../../../helpers/report-builder.ts'

const around = { form: form2021, year: 2025, heading: '一、总体情况依申请公开' }
const report = report2021(2025)
  .withAll({
    't3.new.np': 12,
    't3.in.np': 2,
    't3.open.np': 9,
    't3.deny_law.np': 2,
    't3.deny_query.ent': 1,
    't3.out.np': 2,
    't2.normDocs.made': 3,
    't4.ld.pending': 1,
    't4.lr.uphold': 2,
  })
  .blank(/^t2\.licences/)
  .build()

const offers = (block: TextBlock) =>
  offersOf(report, block, candidatesIn(around, block.paragraphs)).map(o => ({
    text: block.paragraphs[o.paragraph]?.slice(o.start, o.start + o.length),
    fits: o.fitting > 0,
    first: o.choices[0],
  }))

describe('what is offered for a bare number', () => {
  it('is the cell that says the same, or the one that contradicts it', () => {
    const text = '本年共收到政府信息公开申请12件，上年结转3件，予以公开9件，结转下年度2件。'
    expect(offers({ paragraphs: ['今年的情况。', text] })).toEqual([
      { text: '12', fits: true, first: { cells: ['t3.new.tot'], value: 12 } },
      { text: '3', fits: false, first: { cells: ['t3.in.tot'], value: 2 } },
      { text: '9', fits: true, first: { cells: ['t3.open.tot'], value: 9 } },
      { text: '2', fits: true, first: { cells: ['t3.out.tot'], value: 2 } },
    ])
  })

  it('is a sum where the words count several cells', () => {
    const [law, denied] = offers({
      paragraphs: ['因政府信息公开被提起行政诉讼三起。', '收到政府信息公开申请12件，其中不予公开3件。'],
    }).filter(o => o.first && o.first.cells.length > 1)
    expect(law).toEqual({
      text: '三',
      fits: true,
      first: { cells: ['t4.ld.total', 't4.lr.total'], value: 3 },
    })
    expect(denied?.first).toMatchObject({ value: 3 })
    expect(denied?.first?.cells).toHaveLength(8)
  })

  it('is nothing where no cell holds such a number, the year is another, or the cell is blank', () => {
    expect(
      offers({
        paragraphs: [
          '通过网站公开信息125条，开展培训4场，回应咨询36次。',
          '2024年收到政府信息公开申请20件。',
          '本年共收到政府信息公开申请约12件。',
          '作出行政许可5件。',
          '联系电话0999-1234567，2025年1月12日印发。',
        ],
      }),
    ).toEqual([])
  })

  it('is nothing once the number is bound or kept', () => {
    const paragraph = '本年共收到政府信息公开申请15件。'
    const place = { paragraph: 0, start: paragraph.indexOf('15'), length: 2 }
    const bare = { paragraphs: [paragraph] }
    expect(offers(bare)).toHaveLength(1)
    expect(offers(keepNumber(bare, place))).toEqual([])
    const bound = bindNumber(bare, place, ['t3.new.tot'], 12)
    expect(bound.paragraphs).toEqual(['本年共收到政府信息公开申请12件。'])
    expect(offers(bound)).toEqual([])
  })

  it('is nothing for a sentence quoted from last year until it speaks of this year', () => {
    expect(offers({ paragraphs: ['2024年度共收到政府信息公开申请12件。'] })).toEqual([])
    expect(offers({ paragraphs: ['2025年度共收到政府信息公开申请8件。'] })).toMatchObject([{ fits: false }])
  })
})

describe('what is proposed behind the caret', () => {
  const propose = (text: string, at = text.length) => proposalAt(around, report, text, at)

  it.each([
    ['本年共收到政府信息公开申请', ['t3.new.tot'], 12, '件'],
    ['渠道畅通。收到申请', ['t3.new.tot'], 12, '件'],
    ['收到申请12件，结转下年度', ['t3.out.tot'], 2, '件'],
    ['本年制发行政规范性文件', ['t2.normDocs.made'], 3, '件'],
    ['因政府信息公开被提起行政诉讼', ['t4.ld.total', 't4.lr.total'], 3, '件'],
  ])('%s', (text, cells, value, unit) => {
    expect(propose(text)).toEqual({ cells, value, unit })
  })

  it('leaves out the unit that already stands there', () => {
    const text = '收到政府信息公开申请件，均已办结。'
    expect(propose(text, text.indexOf('件'))).toMatchObject({ value: 12, unit: '' })
  })

  it.each([
    ['where a number stands', '收到政府信息公开申请12件', '收到政府信息公开申请'.length],
    ['in the middle of other words', '规范申请办理流程，认真登记申请', undefined],
    ['for last year', '2024年共收到政府信息公开申请', undefined],
    ['for blank cells', '本年作出行政许可', undefined],
    ['where nothing is counted', '加强主动公开', undefined],
  ])('is nothing %s', (_, text, at) => {
    expect(propose(text, at)).toBeUndefined()
  })
})

describe('what cells are called', () => {
  it.each([
    [['t3.new.tot'], '表三 本年新收 总计'],
    [['t4.ld.total', 't4.lr.total'], '表四 行政诉讼（2 格之和）'],
    [['t3.new.np', 't3.out.np'], '表三 本年新收 自然人＋表三 结转下年度 自然人'],
  ])('%j: %s', (cells, name) => {
    expect(nameOfCells(form2021, cells)).toBe(name)
  })
})
