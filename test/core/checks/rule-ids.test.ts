import { expect, test } from 'vitest'
import { ruleBook } from '../../../src/core/checks/rule-book.ts'

/** How many checks a reviewer makes in each family: T3-01 to T3-14 and so on. */
const reviewed = { T3: 14, T2: 16, T4: 10, X: 14, Y: 7, O: 5, F: 17, S: 9 }

/** Of these, what the rule book deliberately leaves to another part of the program, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  'F-09':
    '自己填报的表格印规定的名称，改不了；导入时按规定的名称认行认列，认得勉强的逐个列为存疑（core/import/match-table.ts）',
  'F-15': '网页残留在导入时已经去掉，残留的人名列为存疑（core/import/furniture.ts），年报里没有可查的东西',
}
/** Own rules beyond them: numbers that the county wants named, and the wording table. */
const added = ['F-18', 'F-19']

test('the rule book holds every check of a reviewer, or says where else it is made', () => {
  const all = Object.entries(reviewed).flatMap(([family, n]) =>
    Array.from({ length: n }, (_, i) => `${family}-${String(i + 1).padStart(2, '0')}`),
  )
  expect(all).toHaveLength(92)
  const wanted = [...all.filter(id => !Object.hasOwn(elsewhere, id)), ...added]
  expect(ruleBook.map(r => r.id).sort()).toEqual(wanted.sort())
})

test('every rule says what it does not check', () => {
  for (const rule of ruleBook) expect(rule.leaves, rule.id).toMatch(/。$/)
})
