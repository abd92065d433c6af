import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { interchangeSchema } from '../src/contract/schemas/interchange.ts'

/** Writes docs/interchange.schema.json: the shape of report data (schema 1), for programs that read or make them. */
const schema = z.toJSONSchema(interchangeSchema, { io: 'input' })
writeFileSync(
  join(resolve(import.meta.dirname, '..'), 'docs/interchange.schema.json'),
  `${JSON.stringify(schema, null, 2)}\n`,
)
