import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import type { PaperBlock } from '../../src/core/export/document.ts'
import type { ReportText } from '../../src/core/report/report.ts'
import { sample2019, sample2021 } from './sample-reports.ts'

const composed = (text: Partial<ReportText> = {}, draft = false) =>
  composeDocument(
    sample2021.form,
    { ...sample2021.report, text: { ...sample2021.report.text, ...text } },
    { draft },
  )
const short = (block: PaperBlock): string =>
  block.is === 'table'
    ? `【${block.table.id}】`
    : `${block.is === 'heading' ? '#'.repeat(block.level) : ''}${block.text}`
const noSections = { s1: [], s2: [], s3: [], s4: [], s5: [], s6: [] }

describe('the printed paper', () => {
  it('breaks the title after the name of the office', () => {
    expect(composed().title).toEqual(['青河县柳溪镇人民政府', '2025年政府信息公开工作年度报告'])
    expect(composed({ title: '柳溪镇2025年公开年报' }).title).toEqual(['柳溪镇2025年公开年报'])
  })

  it('breaks a name too long for one line after the city or county', () => {
    const name = '黔西南布依族苗族自治州望谟县蔗香镇人民政府'
    const office = { ...sample2021.report.office, name }
    const { title } = composeDocument(sample2021.form, { ...sample2021.report, office }, { draft: false })
    expect(title).toEqual([
      '黔西南布依族苗族自治州',
      '望谟县蔗香镇人民政府',
      '2025年政府信息公开工作年度报告',
    ])
  })

  it('sets the six headings and the three tables in their order', () => {
    expect(composed({ preface: [], sections: noSections }).blocks.map(short)).toEqual([
      '#一、总体情况',
      '#二、主动公开政府信息情况',
      '【t2】',
      '#三、收到和处理政府信息公开申请情况',
      '【t3】',
      '#四、政府信息公开行政复议、行政诉讼情况',
      '【t4】',
      '#五、存在的主要问题及改进情况',
      '#六、其他需要报告的事项',
    ])
  })

  it('numbers sub-headings that have no ordinal, on both sides of the table, and keeps the others', () => {
    const s4 = [
      { subheading: '行政复议', paragraphs: ['甲'] },
      { subheading: '㈡行政诉讼', paragraphs: ['乙'] },
      { subheading: '说明', paragraphs: ['丙'], afterTable: true as const },
    ]
    const all = composed({ sections: { ...noSections, s4 } }).blocks.map(short)
    const from = all.indexOf('#四、政府信息公开行政复议、行政诉讼情况')
    expect(all.slice(from + 1, from + 8)).toEqual([
      '##（一）行政复议',
      '甲',
      '##（二）行政诉讼',
      '乙',
      '【t4】',
      '##（三）说明',
      '丙',
    ])
  })

  it('puts an extra chapter where it stood', () => {
    const blocks = composed({
      extra: [
        { heading: '七、下一步打算', paragraphs: ['丁'] },
        { heading: '附加一章', paragraphs: [], before: 's2' },
      ],
    }).blocks.map(short)
    expect(blocks.slice(-2)).toEqual(['#七、下一步打算', '丁'])
    expect(blocks.indexOf('附加一章')).toBe(-1)
    expect(blocks.indexOf('#附加一章')).toBe(blocks.indexOf('#二、主动公开政府信息情况') - 1)
  })

  it('prints the headings of an imported report as they were', () => {
    const { blocks } = composed({ headings: { s1: '一、工作概述' } })
    expect(blocks.map(short)).toContain('#一、工作概述')
    expect(blocks.map(short)).not.toContain('#一、总体情况')
  })

  it('begins a page with chapter three, or with its table where text stands before it', () => {
    const plain = composed({ sections: noSections }).blocks.filter(b => 'newPage' in b)
    expect(plain.map(short)).toEqual(['#三、收到和处理政府信息公开申请情况'])
    const s3 = [{ paragraphs: ['表前的说明。'] }]
    const withText = composed({ sections: { ...noSections, s3 } }).blocks.filter(b => 'newPage' in b)
    expect(withText.map(short)).toEqual(['【t3】'])
  })

  it('prints every cell, a blank one as nothing and 0 as 0', () => {
    const cells = {
      ...sample2021.report.cells,
      't3.new.np': { value: 0, origin: 'typed' as const },
      't3.new.ent': { value: null, origin: 'typed' as const },
    }
    const { blocks } = composeDocument(sample2021.form, { ...sample2021.report, cells }, { draft: false })
    const values = Object.assign({}, ...blocks.map(b => (b.is === 'table' ? b.table.values : {}))) as Record<
      string,
      string
    >
    expect(Object.keys(values)).toHaveLength(200)
    expect([values['t3.new.np'], values['t3.new.ent']]).toEqual(['0', ''])
  })

  it('splits a stored paragraph at its line breaks and leaves out blank ones', () => {
    const { blocks } = composed({ preface: ['甲。\n乙。', '  ', '　丙。'] })
    expect(blocks.slice(0, 3).map(short)).toEqual(['甲。', '乙。', '丙。'])
  })

  it('signs with the office and a date without zero padding', () => {
    expect(composed({ signDate: '2026-01-05' }).sign).toEqual({
      name: '青河县柳溪镇人民政府',
      date: '2026年1月5日',
      sealed: true,
      after: [],
    })
    expect(composed({ signedBy: null, signDate: null }).sign).toBeNull()
    expect(composed({ signDate: '2025-12-31' }).sign?.date).toBe('2025年12月31日')
  })

  it('takes any form: 198 cells of the 2019 one', () => {
    const { blocks } = composeDocument(sample2019.form, sample2019.report, { draft: true })
    const cells = blocks.flatMap(b => (b.is === 'table' ? Object.keys(b.table.values) : []))
    expect(cells).toHaveLength(198)
  })
})
