import { describe, expect, it } from 'vitest'
import { withParagraphs } from '../../../../src/core/report/live-numbers/edited-text.ts'
import { bindNumber, insertNumber } from '../../../../src/core/report/live-numbers/mark-number.ts'
import type { TextBlock } from '../../../../src/core/report/report.ts'

const CELL = ['t3.new.tot']
/** 12 in the second paragraph is bound. */
const block = bindNumber(
  { paragraphs: ['全年工作如下。', '共收到申请12件，均已办结。'] },
  { paragraph: 1, start: 5, length: 2 },
  CELL,
  12,
)
/** What is bound after the text became these paragraphs. */
const boundIn = (of: TextBlock, ...paragraphs: string[]): string[] =>
  (withParagraphs(of, paragraphs).numbers ?? []).map(
    n => `${n.paragraph}:${paragraphs[n.paragraph]?.slice(n.start, n.start + n.length) ?? ''}`,
  )

describe('a bound number while the text around it is edited', () => {
  it.each([
    ['typing before it', ['全年工作如下。', '本机关共收到申请12件，均已办结。'], ['1:12']],
    [
      'typing right behind it',
      ['全年工作如下。', '共收到申请12余事，均已办结。'.replace('余事', '件次')],
      ['1:12'],
    ],
    ['typing right before it', ['全年工作如下。', '共收到申请共12件，均已办结。'], ['1:12']],
    ['a new paragraph above', ['全年工作如下。', '一是公开。', '共收到申请12件，均已办结。'], ['2:12']],
    ['splitting its paragraph before it', ['全年工作如下。', '共收到申请', '12件，均已办结。'], ['2:12']],
    ['splitting its paragraph behind it', ['全年工作如下。', '共收到申请12件，', '均已办结。'], ['1:12']],
    ['joining it to the paragraph above', ['全年工作如下。共收到申请12件，均已办结。'], ['0:12']],
    ['taking the paragraph above away', ['共收到申请12件，均已办结。'], ['0:12']],
    ['blanks and blank lines going', ['全年工作如下。', '共收到申请12件，均已办结。'], ['1:12']],
  ])('stays bound: %s', (_, paragraphs, kept) => {
    expect(boundIn(block, ...paragraphs)).toEqual(kept)
  })

  it('stays bound when blank lines and indents go in several places at once', () => {
    const loose = [
      ['  全年工作如下。', '共收到申请12件，均已办结。'],
      ['  全年工作如下。', '', '　共收到申请12件，均已办结。'],
      ['  全年工作如下。', '', '　共收到申请12件，均已办结。 ', ''],
    ].reduce(withParagraphs, block)
    expect(loose.numbers).toHaveLength(1)
    expect(boundIn(loose, '全年工作如下。', '共收到申请12件，均已办结。')).toEqual(['1:12'])
  })

  it.each([
    ['a digit in it', '共收到申请132件，均已办结。'],
    ['a digit behind it', '共收到申请123件，均已办结。'],
    ['a digit before it', '共收到申请312件，均已办结。'],
    ['one digit taken away', '共收到申请1件，均已办结。'],
    ['decimals', '共收到申请12.5件，均已办结。'],
    ['万', '共收到申请12万件，均已办结。'],
    ['余', '共收到申请12余件，均已办结。'],
    ['the number taken away', '共收到申请件，均已办结。'],
    ['another number pasted over it', '共收到申请十三件，均已办结。'],
  ])('is plain text again: %s', (_, paragraph) => {
    const after = withParagraphs(block, ['全年工作如下。', paragraph])
    expect(after.numbers).toBeUndefined()
    expect('numbers' in after).toBe(false)
  })

  it('moves with what is put in before it in the same paragraph', () => {
    const more = insertNumber(
      block,
      { paragraph: 1, start: 0 },
      { cells: ['t3.in.tot'], value: 3, unit: '件' },
    )
    expect(more.paragraphs[1]).toBe('3件共收到申请12件，均已办结。')
    expect(more.numbers?.map(n => [n.start, n.length, n.cells[0]])).toEqual([
      [0, 1, 't3.in.tot'],
      [7, 2, 't3.new.tot'],
    ])
  })
})
