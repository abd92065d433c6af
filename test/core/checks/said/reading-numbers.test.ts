import { describe, expect, test } from 'vitest'
import { readNumbers } from './read-numbers.ts'
import { readParagraph } from '../../../../src/core/checks/said/read-paragraph.ts'
import type { YearSaid } from '../../../../src/core/checks/said/subject.ts'
import { form2019 } from '../../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../../src/core/forms/form-2021.ts'
import { otherPhrases } from './other-phrases.ts'
import { applicationPhrases } from './phrases-of-applications.ts'

const times: Readonly<Record<YearSaid, string>> = { this: '', last: '@上年', other: '@别的' }

function applicantOf(columns: readonly string[]): string {
  if (columns.length > 1) return '/法人'
  return columns[0] === undefined || columns[0] === 'tot' ? '' : `/${columns[0]}`
}

function readingOf(sentence: string): string {
  const read = readParagraph(sentence, { year: 2024, heading: '' })
  const counts = read
    .flatMap(s => s.counts)
    .map(c => {
      const name = `${c.subject?.name ?? '?'}${applicantOf(c.columns)}`
      return `${name}${c.exact ? '=' : '≈'}${String(c.value)}${c.unit}${times[c.year]}`
    })
  const denials = read.flatMap(s => s.denials).map(d => `没有${d.subject.name}${times[d.year]}`)
  return [...counts, ...denials].join(' ')
}

describe.each(Object.entries({ ...applicationPhrases, ...otherPhrases }))('%s', (_, sentences) => {
  test.each(sentences)('%s', (sentence, read) => {
    expect(readingOf(sentence)).toBe(read)
  })
})

describe('a number for binding', () => {
  const of = { form: form2021, year: 2024 }

  test('the range is that of the digits, blanks and full-width digits included', () => {
    const paragraph = '（二）依申请公开。全年共收到申请 １２ 件，收取行政事业性收费12.5万元。'
    const read = readNumbers(paragraph, of)
    expect(read.map(n => paragraph.slice(n.start, n.start + n.length))).toEqual(['１２', '12.5'])
    expect(read.map(n => n.value)).toEqual([12, 12.5])
  })

  test('the cells are those that hold the number, likeliest first; sums have none', () => {
    const cells = (sentence: string, form = form2021) =>
      readNumbers(sentence, { form, year: 2024 }).map(n => n.cells)
    expect(cells('收到政府信息公开申请12件，其中自然人10件、法人2件。')).toEqual([
      ['t3.new.tot'],
      ['t3.new.np'],
      [],
    ])
    expect(cells('办理政府信息公开申请12件，其中不予公开2件。')).toEqual([['t3.new.tot', 't3.sum.tot'], []])
    expect(cells('政府信息公开行政复议、行政诉讼各1件。')).toEqual([['t4.rv.total'], []])
    expect(cells('制发规范性文件3件，废止1件。')).toEqual([['t2.normDocs.made'], ['t2.normDocs.repealed']])
  })

  test('a cell that the form does not have is never proposed', () => {
    const read = readNumbers('制发规范性文件3件，废止1件，现行有效5件。', { form: form2019, year: 2020 })
    expect(read.map(n => n.cells)).toEqual([['t2.normDocs.made'], [], []])
  })

  test('the heading above helps: 本年度发生行政复议2件 under 行政复议、行政诉讼情况', () => {
    const read = (heading: string) => readNumbers('本年度发生行政复议2件。', { ...of, heading })[0]?.cells
    expect(read('四、政府信息公开行政复议、行政诉讼情况')).toEqual(['t4.rv.total'])
    expect(read('（五）监督保障')).toEqual([])
  })
})
