import * as z from 'zod'
import { frameFields } from '../../core/report/frame-fields.ts'

/** Long enough for any real paper, short enough that no input fills the memory. */
const line = z.string().max(2_000)
const paragraph = z.string().max(200_000)
const isoDateOrText = z.string().max(40)

export const sectionId = z.enum(['s1', 's2', 's3', 's4', 's5', 's6'])
export const status = z.enum(['draft', 'final', 'archived'])
export const confidence = z.enum(['exact', 'fuzzy', 'inferred', 'absent'])

export const officeKind = z.enum([
  'gov_township',
  'subdistrict',
  'gov_county',
  'dept_county',
  'committee',
  'other_city',
])

export const contact = z.strictObject({
  office: line.nullable(),
  address: line.nullable(),
  postcode: line.nullable(),
  tel: line.nullable(),
  fax: line.nullable(),
  email: line.nullable(),
  site: line.nullable(),
})

export const office = z.strictObject({
  name: z.string().min(1).max(200),
  kind: officeKind,
  contact,
  aliases: z.array(z.string().max(200)).max(50),
  enforcement: z.boolean(),
})

export const reason = z.strictObject({
  code: z.enum([
    'corrected_last_year',
    'merged_in',
    'split_off',
    'omitted_last_year',
    'scope_changed',
    'other',
  ]),
  note: line,
})

export const cellValue = z.strictObject({
  value: z.number().nullable(),
  origin: z.enum(['typed', 'carried', 'computed', 'imported', 'ledger']),
  raw: line.exactOptional(),
  confidence: confidence.exactOptional(),
  carried: z.number().nullable().exactOptional(),
  reason: reason.exactOptional(),
})

export const paragraphs = z.array(paragraph).max(2_000)

const markedNumber = z.strictObject({
  paragraph: z.int().min(0).max(2_000),
  start: z.int().min(0).max(200_000),
  length: z.int().min(1).max(60),
  cells: z.array(z.string().min(1).max(80)).max(20),
})

const textBlock = z.strictObject({
  subheading: line.exactOptional(),
  paragraphs,
  afterTable: z.literal(true).exactOptional(),
  numbers: z.array(markedNumber).max(5_000).exactOptional(),
})
export const textBlocks = z.array(textBlock).max(500)

export const extraSections = z
  .array(z.strictObject({ heading: line, paragraphs, before: sectionId.exactOptional() }))
  .max(100)

export const reportText = z.strictObject({
  title: line.nullable(),
  docNo: line.nullable(),
  periodStart: isoDateOrText.nullable(),
  periodEnd: isoDateOrText.nullable(),
  signedBy: line.nullable(),
  signDate: isoDateOrText.nullable(),
  publishDate: isoDateOrText.nullable(),
  contact,
  preface: paragraphs,
  headings: z.strictObject({
    s1: line.exactOptional(),
    s2: line.exactOptional(),
    s3: line.exactOptional(),
    s4: line.exactOptional(),
    s5: line.exactOptional(),
    s6: line.exactOptional(),
  }),
  sections: z.strictObject({
    s1: textBlocks,
    s2: textBlocks,
    s3: textBlocks,
    s4: textBlocks,
    s5: textBlocks,
    s6: textBlocks,
  }),
  extra: extraSections,
})

export const report = z.strictObject({
  formId: z.string(),
  year: z.int(),
  office,
  cells: z.record(z.string(), cellValue),
  text: reportText,
  notes: z.record(z.string(), z.string()).exactOptional(),
  openingStock: z.record(z.string(), z.number()).exactOptional(),
})

export const frameField = z.enum(frameFields)
