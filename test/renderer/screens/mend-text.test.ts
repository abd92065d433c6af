import { describe, expect, test } from 'vitest'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { mendedText } from '../../../src/core/import/mended-text.ts'
import { emptyText } from '../../../src/core/report/report.ts'
import type { ReportText } from '../../../src/core/report/report.ts'
import {
  joinedBefore,
  movedTo,
  paragraphsIn,
  partsOf,
  withParagraph,
} from '../../../src/renderer/screens/import/mend-text.ts'
import { placedTexts, placeOfDate, placeOfText } from '../../../src/renderer/screens/import/text-place.ts'

const text: ReportText = {
  ...emptyText,
  preface: ['根据《条例》要求，编制本报告。'],
  headings: { s1: '一、概述' },
  sections: {
    ...emptyText.sections,
    s1: [{ subheading: '（一）主动公开', paragraphs: ['公开信息', '40 条。', '打印 关闭'] }],
    s3: [{ paragraphs: ['本年没有申请。'], afterTable: true }],
  },
  extra: [{ heading: '七、附件', paragraphs: ['无。'] }],
}
const at = (block: number, n: number) => ({ part: 's1' as const, block, at: n })

describe('mending the chapters', () => {
  test('shows every part with its count, and what the source calls it', () => {
    const parts = partsOf(form2021, text)
    expect(parts.map(p => [p.id, paragraphsIn(p)])).toEqual([
      ['preface', 1],
      ['s1', 3],
      ['s2', 0],
      ['s3', 1],
      ['s4', 0],
      ['s5', 0],
      ['s6', 0],
      [0, 1],
    ])
    expect(parts[1]).toMatchObject({ printed: '一、概述', foreign: false })
    expect(parts.at(-1)).toMatchObject({ heading: '七、附件', foreign: true })
  })

  test('a line of the page is taken out, a torn paragraph joined, a paragraph parted', () => {
    const clean = withParagraph(text, at(0, 2), [])
    const joined = joinedBefore(clean, at(0, 1))
    expect(joined.sections.s1).toEqual([{ subheading: '（一）主动公开', paragraphs: ['公开信息40 条。'] }])
    const parted = withParagraph(joined, at(0, 0), ['公开信息', '40 条。'])
    expect(parted.sections.s1).toEqual(clean.sections.s1)
    expect(joinedBefore(clean, at(0, 0))).toBe(clean)
  })

  test('a paragraph goes to the end of an earlier chapter and to the beginning of a later one', () => {
    const up = movedTo(text, { part: 's3', block: 0, at: 0 }, 's1')
    expect(up.sections.s1[0]?.paragraphs.at(-1)).toBe('本年没有申请。')
    expect(up.sections.s3).toEqual([])
    const down = movedTo(text, { part: 'preface', block: 0, at: 0 }, 's5')
    expect(down.preface).toEqual([])
    expect(down.sections.s5).toEqual([{ paragraphs: text.preface }])
    const out = movedTo(text, at(0, 2), 0)
    expect(out.extra).toEqual([{ heading: '七、附件', paragraphs: ['打印 关闭', '无。'] }])
    expect(movedTo(text, at(0, 9), 's5')).toBe(text)
  })

  test('moving there and back loses no paragraph', () => {
    const words = (t: ReportText) => partsOf(form2021, t).flatMap(p => p.blocks.flatMap(b => b.paragraphs))
    const there = movedTo(text, { part: 's3', block: 0, at: 0 }, 's6')
    expect(words(there).sort()).toEqual(words(text).sort())
  })
})

describe('what was mended is told', () => {
  test('nothing changed, nothing told', () => {
    expect(mendedText(form2021, text, text)).toEqual({ edits: [], says: '' })
  })

  test('both wordings of a line of the frame, counts of paragraphs, and the edits', () => {
    const mended = {
      ...withParagraph(text, at(0, 2), []),
      signDate: '2021-01-28',
      contact: { ...text.contact, tel: '0999-1' },
    }
    const { edits, says } = mendedText(form2021, text, mended)
    expect(says).toBe('成文日期由（无）改为“2021-01-28”；电话由（无）改为“0999-1”；“一、总体情况”去掉 1 段')
    expect(edits.map(e => e.what)).toEqual(['frame', 'contact', 'section'])
  })

  test('paragraphs in another order are told as that', () => {
    const [block] = text.sections.s1
    const turned = { ...block, paragraphs: block?.paragraphs.toReversed() ?? [] }
    const mended = { ...text, sections: { ...text.sections, s1: [turned] } }
    expect(mendedText(form2021, text, mended).says).toBe('“一、总体情况”调整段落次序')
  })
})

describe('where a text stands in the source', () => {
  const texts = placedTexts([
    { is: 'line', line: 1, text: '云岭镇 2020 年年报' },
    { is: 'line', line: 2, text: '2020年，全镇公开信息四十条，其中' },
    { is: 'line', line: 3, text: '规范性文件一件。' },
    {
      is: 'table',
      line: 4,
      rows: [
        [
          { text: '落款', covered: false },
          { text: '2021 年 1 月 28 日', covered: false },
        ],
      ],
    },
  ])
  test('a line, a healed paragraph by its first line, a date however it is written', () => {
    expect(placeOfText(texts, '云岭镇2020年年报')?.place).toEqual({ line: 1 })
    expect(placeOfText(texts, '2020年，全镇公开信息四十条，其中规范性文件一件。')?.place).toEqual({ line: 2 })
    expect(placeOfDate(texts, '2021-01-28')?.place).toEqual({ line: 4, row: 0, col: 1 })
    expect(placeOfText(texts, '别的话')).toBeUndefined()
    expect(placeOfText(texts, ' ')).toBeUndefined()
  })
})
