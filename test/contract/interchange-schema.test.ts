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
