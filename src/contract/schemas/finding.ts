import * as z from 'zod'
import { reason, sectionId } from './report.ts'
import { step } from './step.ts'

const side = z.strictObject({ value: z.number(), words: z.string() })

const quote = z.strictObject({
  part: z.union([sectionId, z.enum(['title', 'preface', 'sign', 'frame', 'extra'])]),
  paragraph: z.int().min(0),
  start: z.int().min(0),
  length: z.int().min(0),
  text: z.string(),
  mark: z.strictObject({ start: z.int().min(0), length: z.int().min(0) }).exactOptional(),
})

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  verdict: z.enum(['fail', 'unknown']),
  says: z.string(),
  cells: z.array(z.string()),
  related: z.array(z.string()),
  section: z.union([sectionId, z.literal('frame')]),
  left: side.exactOptional(),
  right: side.exactOptional(),
  difference: z.number().exactOptional(),
  quote: quote.exactOptional(),
  repairs: z.array(z.strictObject({ label: z.string(), edits: step.shape.edits })),
  passable: z.boolean(),
  fingerprint: z.string(),
})

export const chainLink = z.strictObject({
  year: z.int(),
  is: z.enum(['first', 'gap', 'holds', 'unknown', 'broken', 'explained']),
  breaks: z.array(z.strictObject({ finding, reason: reason.exactOptional() })),
})
