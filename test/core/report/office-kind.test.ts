import { expect, it } from 'vitest'
import { officeKindOf } from '../../../src/core/report/office-kind.ts'

it.each([
  ['青河县柳溪镇人民政府', 'gov_township'],
  ['青河县云岭乡人民政府', 'gov_township'],
  ['青河县柳溪镇', 'gov_township'],
  ['青河县城关街道办事处', 'subdistrict'],
  ['衢州市青河区人民政府', 'gov_county'],
  ['青河县人民政府', 'gov_county'],
  ['青河市', 'gov_county'],
  ['青河经济技术开发区', 'committee'],
  ['青河市统计局', 'dept_county'],
  ['青河县发展和改革局', 'dept_county'],
  ['青河县发展和改革局（青河县粮食和物资储备局）', 'dept_county'],
  ['青河县卫生健康委员会', 'dept_county'],
  ['青河工业园区管委会', 'committee'],
  ['青河工业园区管理委员会', 'committee'],
  ['青河市二轻集体工业联社', 'other_city'],
])('%s is %s', (name, kind) => {
  expect(officeKindOf(name)).toBe(kind)
})
