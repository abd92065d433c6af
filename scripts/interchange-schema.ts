import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import * as z from 'zod'
import { interchangeSchema } from '../src/contract/schemas/interchange.ts'
import { ROOT } from './run.ts'

/** Writes docs/interchange.schema.json: the shape of report data (schema 1), for programs that read or make them. */
const filepath = join(ROOT, 'docs/interchange.schema.json')
const schema = JSON.stringify(z.toJSONSchema(interchangeSchema, { io: 'input' }), null, 2)
writeFileSync(filepath, await format(schema, { ...(await resolveConfig(filepath)), filepath }))
