import * as z from 'zod'
import { NOTE_LENGTH } from '../../core/report/edit.ts'
import { cellValue, contact, extraSections, frameField, paragraphs, sectionId, textBlocks } from './report.ts'

export const edit = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('cell'),
    cell: z.string().min(1).max(80),
    to: cellValue.nullable(),
  }),
  z.strictObject({ what: z.literal('frame'), field: frameField, to: z.string().max(2_000).nullable() }),
  z.strictObject({ what: z.literal('contact'), to: contact }),
  z.strictObject({ what: z.literal('preface'), to: paragraphs }),
  z.strictObject({ what: z.literal('section'), section: sectionId, to: textBlocks }),
  z.strictObject({ what: z.literal('extra'), to: extraSections }),
  z.strictObject({ what: z.literal('heading'), section: sectionId, to: z.string().max(2_000).nullable() }),
  z.strictObject({
    what: z.literal('note'),
    cell: z.string().min(1).max(80),
    to: z.string().min(1).max(NOTE_LENGTH).nullable(),
  }),
  z.strictObject({ what: z.literal('stock'), cell: z.string().min(1).max(80), to: z.number().nullable() }),
])

export const step = z.strictObject({
  id: z.string().min(1).max(100),
  kind: z.enum(['edit', 'undo', 'redo']),
  edits: z.array(edit).max(1_000),
})
