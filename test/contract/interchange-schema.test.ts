import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { interchangeSchema } from '../../src/contract/schemas/interchange.ts'

it('docs/interchange.schema.json is the schema that is checked (node scripts/interchange-schema.ts)', () => {
  const written = readFileSync(resolve(import.meta.dirname, '../../docs/interchange.schema.json'), 'utf8')
  expect(JSON.parse(written)).toEqual(
    JSON.parse(JSON.stringify(z.toJSONSchema(interchangeSchema, { io: 'input' }))),
  )
})

it('takes no doubt about a cell that the form does not have: the review would have nothing to ask about', () => {
  const doubtful = (cell: string) =>
    interchangeSchema.safeParse({
      form: 'F2021',
      fiscalYear: 2022,
      contact: {},
      cells: {},
      sections: {},
      doubts: [{ cell, says: '请核对。' }],
    }).success
  expect(doubtful('t3.new.np')).toBe(true)
  expect(doubtful('t3.new.nobody')).toBe(false)
})
