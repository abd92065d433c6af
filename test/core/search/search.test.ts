import { expect, test } from 'vitest'
import { indexGrams, termGrams } from '../../../src/core/search/grams.ts'
import { excerptOf, findTerms, searchTerms } from '../../../src/core/search/search-text.ts'
import { workedMs } from '../../helpers/worked-ms.ts'

test('whatever stands in a text is found by its grams', () => {
  const text = '２０２４年，通过“村村响”公开信息12.5万条𠮷ABC；共3件'
  const grams = indexGrams(text)
  for (const asked of ['公开', '村村响', '12.5', '2024', '𠮷', 'abc', '件', '万条', '2024 公开']) {
    const terms = searchTerms(asked)
    const wanted = terms.flatMap(termGrams)
    const held = wanted.every(gram =>
      gram.endsWith('*') ? grams.some(g => g.startsWith(gram.slice(0, -1))) : grams.includes(gram),
    )
    expect([asked, held, findTerms(text, terms) !== null]).toEqual([asked, true, true])
  }
})

test('a paragraph that is one hit after the other is searched at once', () => {
  const began = workedMs()
  expect(findTerms('一'.repeat(190_000), ['一', '一一'])).toHaveLength(95_000)
  expect(workedMs() - began).toBeLessThan(8_000)
})

test('a number is found whole', () => {
  for (const text of ['2012年', '120件', '3.12亿', '12.5%', '012']) expect(findTerms(text, ['12'])).toBeNull()
  for (const text of ['12件', '共12。', '12', '第12次', '新收 12 件'])
    expect(findTerms(text, ['12'])).not.toBeNull()
})

test('an excerpt shows the first hit and marks every hit in it', () => {
  const text = `${'前'.repeat(200)}村务公开栏${'后'.repeat(60)}村务公开${'末'.repeat(200)}`
  const { text: shown, ranges } = excerptOf(text, findTerms(text, ['村务']) ?? [])
  expect(ranges.map(({ start, length }) => shown.slice(start, start + length))).toEqual(['村务', '村务'])
  expect([shown.length <= 122, shown.startsWith('…'), shown.endsWith('…')]).toEqual([true, true, true])
})
