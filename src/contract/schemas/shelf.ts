import * as z from 'zod'
import { cellValue, sectionId, status, textBlocks } from './report.ts'
import { edit } from './step.ts'
import { id } from './views.ts'

const range = z.strictObject({ start: z.int().min(0), length: z.int().min(0) })

const place = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('cell'), cell: z.string() }),
  z.strictObject({
    is: z.literal('text'),
    part: z.union([sectionId, z.literal('preface')]),
    paragraph: z.int().min(0),
  }),
  z.strictObject({ is: z.literal('part'), part: z.union([sectionId, z.literal('frame')]) }),
])

export const searchResult = z.strictObject({
  hits: z.array(
    z.strictObject({
      reportId: id,
      officeId: id,
      office: z.string(),
      year: z.int(),
      version: z.int().min(1),
      status,
      place,
      at: range,
      where: z.string(),
      excerpt: z.string(),
      ranges: z.array(range),
    }),
  ),
  more: z.boolean(),
  left: z.int().min(0),
})

export const discardedDraft = z.strictObject({
  id,
  year: z.int(),
  version: z.int().min(1),
  formId: z.string(),
  title: z.string().nullable(),
  discardedAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
  filled: z.int().min(0),
  kept: z.string().nullable(),
})

const undoStep = z.strictObject({ edits: z.array(edit), inverse: z.array(edit) })
export const undoStacks = z.strictObject({ past: z.array(undoStep), future: z.array(undoStep) })

const change = {
  seq: z.int(),
  at: z.iso.datetime(),
  who: z.string(),
  kind: z.enum(['edit', 'undo', 'redo', 'carry', 'import', 'status']),
}
export const cellChange = z.strictObject({ ...change, from: cellValue.nullable(), to: cellValue.nullable() })
export const sectionChange = z.strictObject({ ...change, from: textBlocks, to: textBlocks })
