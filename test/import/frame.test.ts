import { describe, expect, test } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import { periodIn } from '../../src/core/import/report-period.ts'
import { readText } from '../../src/core/import/read-text.ts'
import { flattenings } from './flatten.ts'
import { printTables } from './printed-table.ts'
import { draftOf } from './read-printed.ts'
import { wholeText } from './whole-text.ts'

const zero = Object.fromEntries(
  printTables(form2021, {}).flatMap(t => t.rows.flat().flatMap(c => (c.cell ? [[c.cell, 0]] : []))),
)
const page = wholeText(form2021, 2022, printTables(form2021, zero), t => flattenings['pipeCells']?.(t) ?? [])
const title = '青河县柳溪镇人民政府2022年政府信息公开工作年度报告'

test('题名、单位、年份、期限、联系方式、署名和日期', () => {
  const draft = draftOf(page)
  expect(draft).toMatchObject({ fiscalYear: 2022, orgName: '青河县柳溪镇人民政府', orgKind: 'gov_township' })
  expect(draft.text).toMatchObject({
    title,
    periodStart: '2022-01-01',
    periodEnd: '2022-12-31',
    signedBy: '青河县柳溪镇人民政府',
    signDate: '2023-01-20',
    contact: {
      office: '柳溪镇党政办公室',
      address: '青河县柳溪镇兴柳路8号',
      postcode: '999001',
      tel: '0999-1234567',
    },
  })
  expect(draft.text.preface).toHaveLength(1)
  expect(draft.text.sections.s1).toEqual([
    { paragraphs: [expect.stringContaining('主动公开政府信息128条')] },
    { subheading: '（一）主动公开情况', paragraphs: [expect.stringContaining('应公开尽公开')] },
  ])
  expect(draft.text.headings).toEqual({})
  expect(draft.text.sections.s6).toEqual([
    { paragraphs: ['本年度没有收取信息处理费，无其他需要报告的事项。'] },
  ])
})

describe('题名', () => {
  test.each([
    ['分成两行', '青河县柳溪镇人民政府\n2022年政府信息公开工作年度报告', title],
    ['印了两遍', `${title}\n发布日期：2023-01-28 字体：[大 中 小]\n${title}`, title],
    ['断在单位名称中间', '青河县柳溪镇人民政\n府2022年政府信息公开工作年度报告', title],
    ['断在年份后面', '青河县柳溪镇人民政府2022\n年政府信息公开工作年度报告', title],
    [
      '分成三行',
      '青河县柳溪镇人民政府\n2022 年度\n政府信息公开工作年度报告',
      '青河县柳溪镇人民政府2022年度政府信息公开工作年度报告',
    ],
    ['单位只写镇名', '青河县柳溪镇\n2022年政府信息公开工作年度报告', title.replace('人民政府', '')],
    ['前面有栏目名', `【年报】${title}`, `【年报】${title}`],
    [
      '“年度”多一个',
      '青河县柳溪镇人民政府 2022年度政府信息公开工作年度报告',
      '青河县柳溪镇人民政府 2022年度政府信息公开工作年度报告',
    ],
    ['汉字年份', title.replace('2022', '二〇二二'), title.replace('2022', '二〇二二')],
    ['全角数字', title.replace('2022', '２０２２'), title.replace('2022', '２０２２')],
    ['是一封函', '关于报送2022年政府信息公开工作年度报告的函', '关于报送2022年政府信息公开工作年度报告的函'],
  ])('%s', (_, head, expected) => {
    const draft = draftOf(page.replace(title, head))
    expect(draft.text.title).toBe(expected)
    expect(draft).toMatchObject({ fiscalYear: 2022, orgName: '青河县柳溪镇人民政府' })
  })

  test('标题的年份与统计期限不一致：按标题读，并且说出来', () => {
    const draft = draftOf(page.replace(title, title.replace('2022', '2023')))
    expect(draft.fiscalYear).toBe(2023)
    expect(draft.doubts.map(d => d.says).join()).toContain('标题写的是2023年，统计期限是2022年')
  })

  test('没有题名：单位从导语来，年份从期限来', () => {
    const draft = draftOf(page.replace(`${title}\n`, ''))
    expect(draft.text.title).toBeNull()
    expect(draft).toMatchObject({ fiscalYear: 2022, orgName: '青河县柳溪镇人民政府' })
  })
})

test.each([
  '2022年01月01日至2022年12月31日',
  '2022年1月1日起，到2022年12月31日止',
  '2022年1月1日──12月31日',
  '２０２２年１月１日∼１２月３１日',
])('统计期限：%s', words => {
  expect(periodIn(words)).toEqual({ start: '2022-01-01', end: '2022-12-31' })
})

test('文号的数字是全角的', () => {
  expect(draftOf(page.replace(title, `柳政〔２０２３〕３号\n${title}`)).text.docNo).toBe(
    '柳政〔２０２３〕３号',
  )
  expect(draftOf(page.replace(title, `发文字号：柳政〔２０２３〕３号\n${title}`)).text.docNo).toBe(
    '柳政〔２０２３〕３号',
  )
})

test('网页的面包屑、索引、按钮、人名不进正文', () => {
  const draft = draftOf(
    `首页 > 政务公开 > 年报\n索引号：014/2023-1 文号：\n发布日期：2023-01-28 10:00\n${page}\n审核：张三\n打印\n关闭\n版权所有：青河县人民政府 京ICP备1234号`,
  )
  expect(draft.text.publishDate).toBe('2023-01-28')
  const all = JSON.stringify([draft.text.preface, draft.text.sections, draft.text.extra])
  expect(all).not.toMatch(/首页|索引号|打印|版权|张三/)
  expect(draft.doubts.some(d => d.raw === '审核：张三')).toBe(true)
})

describe('章节', () => {
  test('目录在前：以正文为准', () => {
    const contents = form2021.sections.map(s => s.heading).join('\n')
    const draft = draftOf(page.replace('一、总体情况', `目录\n${contents}\n一、总体情况`))
    expect(draft.headings).toEqual(form2021.sections.map(s => s.heading))
    expect(draft.text.sections.s1).toHaveLength(2)
  })

  test('多出来的章、别的题目、丢了序号', () => {
    const draft = draftOf(
      page
        .replace('一、总体情况', '一、工作概述')
        .replace('五、存在的主要问题及改进情况', '、存在问题及改进情况')
        .replace('六、其他需要报告的事项', '六、监督保障方面\n加强考核，落实责任。\n七、其他需要报告的事项'),
    )
    expect(draft.headings).toEqual([
      '一、工作概述',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '、存在问题及改进情况',
      '六、监督保障方面',
      '七、其他需要报告的事项',
    ])
    expect(draft.text.extra).toEqual([
      { heading: '六、监督保障方面', paragraphs: ['加强考核，落实责任。'], before: 's6' },
    ])
    expect(draft.text.headings).toMatchObject({ s1: '一、工作概述', s6: '七、其他需要报告的事项' })
  })

  test('表后的文字留在本章，并且标明在表后', () => {
    const draft = draftOf(page.replace('三、收到和处理', '注：以上数据截至2022年12月31日。\n三、收到和处理'))
    expect(draft.text.sections.s2).toEqual([
      { paragraphs: ['注：以上数据截至2022年12月31日。'], afterTable: true },
    ])
  })

  test('题目和正文在一行', () => {
    const draft = draftOf(page.replace('六、其他需要报告的事项\n本', '六、其他需要报告的事项：本'))
    expect(draft.headings.at(-1)).toBe('六、其他需要报告的事项')
    expect(draft.text.sections.s6).toEqual([
      { paragraphs: ['本年度没有收取信息处理费，无其他需要报告的事项。'] },
    ])
  })

  test('从 PDF 复制来的断行接回一段', () => {
    const long = '柳溪镇坚持以公开为常态不公开为例外的原则全面推进政务公开工作不断提高政府工作透明度'
    const lines = Array.from({ length: 12 }, (_, i) => `${long}${i}`).join('\n')
    const draft = draftOf(page.replace('一、总体情况\n', `一、总体情况\n${lines}。\n`))
    expect(draft.text.sections.s1[0]?.paragraphs[0]).toMatch(/0柳溪镇.*11。$/)
  })
})

describe('不是年报的，一句话拒绝', () => {
  test.each([
    ['新闻', '今天天气很好。\n青河县柳溪镇开展植树活动，共种树3000棵。'],
    [
      '公开指南',
      '青河县柳溪镇政府信息公开指南\n一、公开内容\n规章、规范性文件、行政许可、行政处罚、行政强制。\n二、公开方式\n三、依申请公开',
    ],
    [
      '栏目目录',
      '政府信息公开年报\n2023年政府信息公开工作年度报告 2024-01-20\n2022年政府信息公开工作年度报告 2023-01-20',
    ],
    ['空白', '   \n'],
  ])('%s', (_, text) => {
    const result = draftReport(readText(text))
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.error.says).toMatch(/。$/)
  })
})
