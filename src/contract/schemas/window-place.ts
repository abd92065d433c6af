import * as z from 'zod'
import { id } from './small-values.ts'

export const windowPlace = z.strictObject({
  at: z.enum(['entry', 'check', 'export', 'archive']),
  officeId: id,
  reportId: id,
  task: z.string().max(20).nullable(),
  field: z.string().max(120).nullable(),
  caret: z.int().min(0).nullable(),
})

export const reopened = z.strictObject({
  why: z.enum(['crash', 'hang', 'ended']),
  place: windowPlace.nullable(),
  year: z.int().nullable(),
  savedAt: z.string().nullable(),
})
