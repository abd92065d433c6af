import { expect, test } from 'vitest'
import { copiedCells } from '../../../src/core/carry-over/copied-cells.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'

test('上年结转 of each applicant column, and in the 2019 form the items of the year before', () => {
  const applications = ['np', 'ent', 'sci', 'ngo', 'law', 'oth'].map(c => `t3.in.${c}`)
  const items = ['licences', 'otherSvc', 'penalties', 'coercion', 'fees'].map(r => `t2.${r}.prev`)
  expect([...copiedCells(form2021)]).toEqual(applications)
  expect([...copiedCells(form2019)]).toEqual([...applications, ...items])
})
