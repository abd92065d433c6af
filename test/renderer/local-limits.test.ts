import { expect, test } from 'vitest'
import { ruleBook } from '../../src/core/checks/rule-book.ts'
import { defaultOfficeSettings } from '../../src/core/report/office-settings.ts'
import { limitsFrom, limitsInWords } from '../../src/renderer/screens/rules/limits.ts'
import { matching } from '../../src/renderer/screens/rules/search-rules.ts'

const typed = { longest: '', deadline: '', mustName: '' }

test('nothing typed is no limit', () => {
  const read = limitsFrom(typed)
  expect(read).toEqual({ ok: true, limits: { longestOverview: null, deadline: null, mustName: [] } })
  expect(limitsInWords(defaultOfficeSettings.checks)).toEqual(typed)
})

test.each(['1月20日', '１月２０日', '1-20', ' 01/20 ', '1.20'])(
  '%s is a day, and comes back as words',
  deadline => {
    const read = limitsFrom({ longest: '１０００字', deadline, mustName: '主动公开条数、培训次数,培训次数' })
    if (!read.ok) throw new Error('not read')
    expect(read.limits).toEqual({
      longestOverview: 1000,
      deadline: '01-20',
      mustName: ['主动公开条数', '培训次数'],
    })
    expect(limitsInWords(read.limits)).toEqual({
      longest: '1000',
      deadline: '1月20日',
      mustName: '主动公开条数、培训次数',
    })
  },
)

test.each([
  ['longest', '一千'],
  ['longest', '0'],
  ['longest', '12.5'],
  ['deadline', '2月30日'],
  ['deadline', '13月1日'],
  ['deadline', '月底'],
])('%s cannot be %s: the field says how it is written', (field, value) => {
  const read = limitsFrom({ ...typed, [field]: value })
  expect(read.ok ? {} : Object.keys(read.trouble)).toEqual([field])
})

test('rules are found by number, name and source, every word counting', () => {
  expect(matching(ruleBook, 't3-06').map(r => r.id)).toEqual(['T3-06'])
  expect(matching(ruleBook, '结转 上年').map(r => r.id)).toContain('T3-06')
  expect(matching(ruleBook, '立法法').map(r => r.id)).toEqual(['T2-04'])
  expect(matching(ruleBook, ' ')).toHaveLength(ruleBook.length)
  expect(matching(ruleBook, '没有这样的规则')).toEqual([])
})
