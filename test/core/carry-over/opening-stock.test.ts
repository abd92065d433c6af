import { expect, test } from 'vitest'
import { stockGroups, stocksTakenOver, stockTotal } from '../../../src/core/carry-over/opening-stock.ts'

const idsOf = (year: number) => stockGroups(year).map(g => g.fields.map(f => f.cell.id))

test('2022 asks for the 2021 numbers that are carried over: 结转下年度, 现行有效, 尚未审结', () => {
  expect(stockGroups(2022).map(g => g.title)).toEqual(['结转下年度继续办理', '现行有效件数', '尚未审结'])
  expect(idsOf(2022)).toEqual([
    ['t3.out.np', 't3.out.ent', 't3.out.sci', 't3.out.ngo', 't3.out.law', 't3.out.oth'],
    ['t2.rules.inForce', 't2.normDocs.inForce'],
    ['t4.rv.pending', 't4.ld.pending', 't4.lr.pending'],
  ])
})

test('between the two forms merely compared numbers (对外公开总数量, 处理决定) are not asked for', () => {
  expect(
    idsOf(2021)
      .flat()
      .some(id => id.startsWith('t2.')),
  ).toBe(false)
  expect(stockGroups(2021).map(g => g.title)).toEqual(['结转下年度继续办理', '尚未审结'])
})

test('within the 2019 form 上一年项目数量 and 本年增/减 are asked for by row and column', () => {
  const items = stockGroups(2020)[1]
  expect(items?.fields[0]).toMatchObject({
    label: '行政许可 上一年项目数量',
    cell: { id: 't2.licences.prev' },
  })
  expect(items?.total).toBeNull()
})

test('fields are named by what tells them apart, without the ordinal of the row', () => {
  const [out, inForce, pending] = stockGroups(2022)
  expect(out?.fields.map(f => f.label)).toEqual([
    '自然人',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
  ])
  expect(inForce?.fields.map(f => f.label)).toEqual(['规章', '行政规范性文件'])
  expect(pending?.fields.map(f => f.label)).toEqual(['行政复议', '未经复议直接起诉', '复议后起诉'])
})

test('the form’s own total is shown, and stays blank while one addend is blank', () => {
  const out = stockGroups(2022)[0]!
  expect(out.total?.id).toBe('t3.out.tot')
  const typed = Object.fromEntries(out.fields.map((f, i) => [f.cell.id, i]))
  expect(stockTotal(out, typed)).toBe(0 + 1 + 2 + 3 + 4 + 5)
  expect(stockTotal(out, { ...typed, 't3.out.law': null })).toBeNull()
})

test('a year without a form before it asks for nothing', () => {
  expect(stockGroups(2019)).toEqual([])
})

test('names what a year takes over, so that nothing is promised across a change of form', () => {
  expect(stocksTakenOver(2020)).toEqual(['结转下年度继续办理', '上一年项目数量、本年增/减', '对外公开总数量'])
  expect(stocksTakenOver(2021)).toEqual(['结转下年度继续办理'])
  expect(stocksTakenOver(2022)).toEqual(['结转下年度继续办理', '现行有效件数'])
})
