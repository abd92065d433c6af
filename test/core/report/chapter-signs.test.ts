import { expect, test } from 'vitest'
import { chapterSigns } from '../../../src/core/report/chapter-signs.ts'

test('a chapter is counted with its sub-headings, without blanks', () => {
  const blocks = [{ paragraphs: ['全年公开 3 条。'] }, { subheading: '主动公开', paragraphs: ['如期。', ''] }]
  expect(chapterSigns(blocks)).toBe(7 + 4 + 3)
})
