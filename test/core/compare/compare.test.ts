import { describe, expect, test } from 'vitest'
import { alignParagraphs } from '../../../src/core/compare/align-paragraphs.ts'
import { compareReports, differs, reworded } from '../../../src/core/compare/compare-reports.ts'
import { paragraphsOf, restoreParagraph } from '../../../src/core/compare/restore-paragraph.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { blankReport } from '../../../src/core/report/report.ts'
import type { TextBlock } from '../../../src/core/report/report.ts'
import { textDiff } from '../../../src/core/text/diff.ts'
import { liuxi, report2021 } from '../../helpers/report-builder.ts'

describe('two wordings', () => {
  test('a changed number is changed as a whole, the rest stays', () => {
    expect(textDiff('全年收到申请12件。', '全年共收到申请120件。')).toEqual([
      { is: 'same', text: '全年' },
      { is: 'new', text: '共' },
      { is: 'same', text: '收到申请' },
      { is: 'gone', text: '12' },
      { is: 'new', text: '120' },
      { is: 'same', text: '件。' },
    ])
  })

  test('both wordings can be read back from the runs, however long', () => {
    const sentence = (n: number) => `第${n}项工作完成${n * 7}件，公开率达到${n}%。`
    const old = Array.from({ length: 200 }, (_, i) => sentence(i)).join('')
    const now = Array.from({ length: 200 }, (_, i) =>
      i % 9 === 0 ? '' : sentence(i + (i % 5 === 0 ? 1 : 0)),
    ).join('')
    const runs = textDiff(old, now)
    const side = (leave: 'gone' | 'new') => runs.map(r => (r.is === leave ? '' : r.text)).join('')
    expect([side('new') === old, side('gone') === now]).toEqual([true, true])
  })

  test('a paragraph stands beside the one it grew from; moved between others it is new', () => {
    const pairs = alignParagraphs(
      ['通过门户网站主动公开信息30条。', '全年没有行政复议。'],
      ['举办政府开放日活动两次。', '通过门户网站和公众号主动公开信息42条。', '全年没有行政复议。'],
    )
    expect(pairs.map(({ old, now }) => [old?.at ?? null, now?.at ?? null])).toEqual([
      [null, 0],
      [0, 1],
      [1, 2],
    ])
    expect(pairs.filter(reworded)).toHaveLength(2)
  })
})

test('a year of the old form beside one of the new: what has no counterpart is no difference', () => {
  const old = blankReport(form2019.id, 2020, liuxi)
  const now = report2021(2021).with('t3.new.np', 3).build()
  const { cells } = compareReports({ ...old, cells: { 't3.new.np': { value: 1, origin: 'typed' } } }, now)
  const pair = (id: string) => cells.find(({ cell }) => cell === id)
  expect(pair('t3.new.np')).toMatchObject({ old: 1, now: 3, change: 2 })
  const alone = cells.filter(c => c.old === 'none' || c.now === 'none')
  expect([alone.some(c => c.old === 'none'), alone.some(c => c.now === 'none')]).toEqual([true, true])
  expect(alone.some(differs)).toBe(false)
  expect(compareReports(now, now).cells.some(differs)).toBe(false)
})

test('a difference of money is exact', () => {
  const fees = (value: number) => report2021(2021).with('t2.fees.amountWan', value).build()
  expect(compareReports(fees(0.1), fees(0.4)).cells.find(differs)?.change).toBe(0.3)
})

test('a paragraph comes back in its place, and bound numbers elsewhere stay on their digits', () => {
  const numbers = [{ paragraph: 1, start: 4, length: 1, cells: ['t3.new.np'] }]
  const now: TextBlock[] = [
    { subheading: '主动公开', paragraphs: ['另外的一段。', '全年新收7件。'], numbers },
    { subheading: '依申请公开', paragraphs: ['没有收费。'] },
  ]
  const old = ['通过门户网站公开信息30条。', '全年新收7件。', '无行政诉讼案件。', '没有收费。']
  const pairs = alignParagraphs(old, paragraphsOf(now))
  const missing = pairs.find(({ old: was }) => was?.at === 2)
  if (!missing) throw new Error('not aligned')
  const [first, second] = restoreParagraph(now, pairs, missing)
  expect(first?.paragraphs).toEqual(['另外的一段。', '全年新收7件。', '无行政诉讼案件。'])
  expect(first?.numbers).toEqual(numbers)
  expect(second).toEqual(now[1])
})
