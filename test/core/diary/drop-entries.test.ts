import { expect, test } from 'vitest'
import { entriesOfYear } from '../../../src/core/diary/diary.ts'
import type { DiaryEntry, DiaryKind } from '../../../src/core/diary/diary.ts'
import { dropEntries, usedIn } from '../../../src/core/diary/drop-entries.ts'
import { sections } from '../../../src/core/forms/sections.ts'
import type { TextBlock } from '../../../src/core/report/report.ts'

const [overview] = sections
const entry = (id: number, kind: DiaryKind, sentence: string, date = `2026-0${id}-01`): DiaryEntry => ({
  ...{ id, kind, sentence, date, link: null },
})
const blocks: readonly TextBlock[] = [
  {
    subheading: '（一）主动公开',
    paragraphs: ['全年公开46条。'],
    numbers: [{ paragraph: 0, start: 4, length: 2, cells: [] }],
  },
  { subheading: '监督保障', paragraphs: [] },
]

test('entries of one kind become one paragraph behind what their box holds, its numbers kept', () => {
  const chosen = [
    entry(1, 'proactive', '公开预算3份'),
    entry(2, 'proactive', '更新公开栏58次。'),
    entry(3, 'other', '接受县政务公开办检查1次'),
  ]
  expect(dropEntries(overview, blocks, chosen)).toEqual([
    {
      subheading: '（一）主动公开',
      paragraphs: ['全年公开46条。', '公开预算3份。更新公开栏58次。'],
      numbers: [{ paragraph: 0, start: 4, length: 2, cells: [] }],
    },
    { subheading: '监督保障', paragraphs: ['接受县政务公开办检查1次。'] },
  ])
})

test('a box that was removed comes back', () => {
  expect(dropEntries(overview, blocks, [entry(1, 'platform', '改版栏目2个')])[2]).toEqual({
    subheading: '政府信息公开平台建设',
    paragraphs: ['改版栏目2个。'],
  })
})

test('an entry is known in the text word for word, and after it was reworded a little', () => {
  const used = entry(1, 'supervision', '3月组织政务公开培训1次，35人参加。')
  const says = (paragraph: string) => usedIn([{ paragraphs: [paragraph] }], used)
  expect(says('全年无事。3月组织政务公开培训1次，35人参加；另有自学。')).toBe('whole')
  expect(says('3月份组织了政务公开业务培训1次，35人参加。')).toBe('changed')
  expect(says('全年公开46条。')).toBe('no')
})

test('a report takes what happened in its own year, oldest first', () => {
  const all = [
    entry(2, 'other', 'b', '2026-12-31'),
    entry(1, 'other', 'a', '2026-01-01'),
    entry(3, 'other', 'c', '2027-01-02'),
  ]
  expect(entriesOfYear(all, 2026).map(e => e.sentence)).toEqual(['a', 'b'])
})
