import * as z from 'zod'
import { id } from './small-values.ts'

const note = {
  date: z.iso.date(),
  kind: z.enum(['proactive', 'onRequest', 'management', 'platform', 'supervision', 'other']),
  sentence: z.string().max(2_000),
  link: z.string().max(2_000).nullable(),
}

export const diaryNote = z.strictObject(note)
export const diaryEntry = z.strictObject({ id, ...note })
