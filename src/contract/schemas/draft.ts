import * as z from 'zod'
import { confidence, frameField, officeKind, reportText } from './report.ts'

const place = z.strictObject({
  line: z.int(),
  row: z.int().exactOptional(),
  col: z.int().exactOptional(),
})

const draftCell = z.strictObject({
  value: z.number().nullable(),
  raw: z.string().exactOptional(),
  confidence,
  place: place.exactOptional(),
})

const doubt = z.strictObject({
  cell: z.string().exactOptional(),
  field: frameField.exactOptional(),
  says: z.string(),
  raw: z.string().exactOptional(),
  place: place.exactOptional(),
})

const sourceCell = z.strictObject({ text: z.string(), covered: z.boolean() })

const sourceBlock = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('line'), line: z.int(), page: z.int().exactOptional(), text: z.string() }),
  z.strictObject({
    is: z.literal('table'),
    line: z.int(),
    page: z.int().exactOptional(),
    rows: z.array(z.array(sourceCell)),
  }),
])

export const importDraft = z.strictObject({
  formId: z.string(),
  fiscalYear: z.int().nullable(),
  orgName: z.string().nullable(),
  orgKind: officeKind.nullable(),
  cells: z.record(z.string(), draftCell),
  text: reportText,
  headings: z.array(z.string()),
  doubts: z.array(doubt),
  source: z.strictObject({ blocks: z.array(sourceBlock), pageTitle: z.string().exactOptional() }),
})
