import { describe, expect, it } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { Section } from '../../src/core/forms/form.ts'
import type { Quote } from '../../src/core/checks/check.ts'
import {
  blocksOf,
  boxesOf,
  boxOfQuote,
  cleanPasted,
  lastYearBeside,
  ordinalsOf,
  quotedUnchanged,
} from '../../src/renderer/screens/entry/narrative-boxes.ts'

const sections: readonly Section[] = form2021.sections
const chapter = (id: string): Section => {
  const section = sections.find(s => s.id === id)
  if (!section) throw new Error(id)
  return section
}
const overview = chapter('s1')
const requests = chapter('s3')

describe('boxes of a chapter', () => {
  it('a chapter without words has one blank box, and none of it is stored', () => {
    const boxes = boxesOf(overview, [])
    expect(boxes).toHaveLength(1)
    expect(blocksOf(boxes)).toEqual([])
  })
  it('a chapter with a table has a box before and one after it', () => {
    const boxes = boxesOf(requests, [{ paragraphs: ['说明。'], afterTable: true }])
    expect(boxes.map(b => b.block.afterTable === true)).toEqual([false, true])
    expect(blocksOf(boxes)).toEqual([{ paragraphs: ['说明。'], afterTable: true }])
  })
  it('are numbered as the paper will number them; own numbers stay', () => {
    const boxes = boxesOf(overview, [
      { subheading: '主动公开', paragraphs: [] },
      { subheading: '（二）依申请公开', paragraphs: [] },
      { subheading: '监督保障', paragraphs: [] },
    ])
    expect(ordinalsOf(boxes)).toEqual(['（一）', undefined, '（三）'])
    const many = boxesOf(
      overview,
      Array.from({ length: 20 }, () => ({ subheading: '公开', paragraphs: [] })),
    )
    expect(ordinalsOf(many).at(-1)).toBe('（二十）')
    expect(boxes.map(b => b.aspect?.key)).toEqual(['proactive', 'onRequest', 'supervision'])
  })
})

describe('last year beside', () => {
  const boxes = boxesOf(overview, [
    { subheading: '主动公开', paragraphs: [] },
    { subheading: '监督保障', paragraphs: [] },
  ])
  it('finds its box by the aspect, however it was worded', () => {
    const { beside, rest } = lastYearBeside(overview, boxes, [
      { subheading: '一是主动公开工作情况', paragraphs: ['公开86条。'] },
      { subheading: '（三）政府信息管理', paragraphs: ['先审查后公开。'] },
    ])
    expect(beside).toEqual([['公开86条。'], []])
    expect(rest).toEqual(['先审查后公开。'])
  })
  it('stands beside the first box where last year had no sub-headings', () => {
    const { beside, rest } = lastYearBeside(overview, boxes, [{ paragraphs: ['全年公开86条。'] }])
    expect(beside).toEqual([['全年公开86条。'], []])
    expect(rest).toEqual([])
  })
  it('a quoted paragraph is marked until a word of it changes', () => {
    const last = ['公开86条。', '培训2次。']
    expect(quotedUnchanged(['新写的。', '培训2次。'], last)).toEqual([2])
    expect(quotedUnchanged(['新写的。', '培训3次。'], last)).toEqual([])
  })
})

it('pasted text comes without indents, invisible signs and blank lines', () => {
  expect(cleanPasted('　　第一段。\r\n\r\n\u200b第二\t段。 \n')).toBe('第一段。\n第二 段。')
})

it('a quote of a finding is found in its box', () => {
  const boxes = boxesOf(overview, [
    { subheading: '主动公开', paragraphs: ['甲。', '2024年公开。'] },
    { subheading: '依申请公开', paragraphs: ['收到12件。'] },
  ])
  const quote = (paragraph: number, start: number, length: number): Quote => ({
    part: 's1',
    paragraph,
    start,
    length,
    text: '',
  })
  expect(boxOfQuote(boxes, quote(1, 0, 4))).toEqual({ box: 0, start: 3, end: 7 })
  expect(boxOfQuote(boxes, quote(2, 2, 2))).toEqual({ box: 1, start: 2, end: 4 })
  expect(boxOfQuote(boxes, quote(9, 0, 1))).toBeUndefined()
})
