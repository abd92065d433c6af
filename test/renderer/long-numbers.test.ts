import { describe, expect, it } from 'vitest'
import { form2019 } from '../../src/core/forms/form-2019.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { Form } from '../../src/core/forms/form.ts'
import { gridModel, sizeOf } from '../../src/renderer/screens/entry/grid-model.ts'

const size = (form: Form, table: string, id: string, text: string) => {
  const model = gridModel(form, form.tables.find(t => t.id === table) as Form['tables'][number])
  const place = model.places.get(id)
  if (!place) throw new Error(id)
  return sizeOf(model, place, text)
}

describe('长的数在窄格里写小，不截断', () => {
  it.each([
    ['表三四位', form2021, 't3', 't3.new.np', '1234', 'full'],
    ['表三六位', form2021, 't3', 't3.new.np', '123456', 'small'],
    ['表四五位', form2019, 't4', 't4.rv.uphold', '12345', 'small'],
    ['表四九位', form2021, 't4', 't4.lr.total', '999999999', 'least'],
    ['表二格宽，照常', form2021, 't2', 't2.fees.amountWan', '123456.123456', 'full'],
    ['2019 版表二格宽，照常', form2019, 't2', 't2.procurement.amountYuan', '58211745.83', 'full'],
  ] as const)('%s', (_, form, table, id, text, expected) => {
    expect(size(form, table, id, text)).toBe(expected)
  })
})
