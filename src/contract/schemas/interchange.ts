import * as z from 'zod'
import { cellsOf } from '../../core/forms/cells.ts'
import { knownForms } from '../../core/forms/known-forms.ts'
import type { Interchange } from '../../core/report/interchange.ts'

const line = z.string().max(2000).nullable().default(null)
const isoDate = z.iso.date().nullable().default(null)
const paragraph = z.string().max(200_000)

const cell = z.object({
  value: z.number().nullable(),
  raw: z.string().max(2000).exactOptional(),
  confidence: z.enum(['exact', 'fuzzy', 'inferred', 'absent']).default('exact'),
  source: z
    .object({
      page: z.int().exactOptional(),
      line: z.int(),
      row: z.int().exactOptional(),
      column: z.int().exactOptional(),
    })
    .exactOptional(),
})

const textBlock = z.object({
  subheading: z.string().max(2000).exactOptional(),
  paragraphs: z.array(paragraph),
  afterTable: z.literal(true).exactOptional(),
})
const section = z.array(textBlock).default([])

const extra = z.object({
  heading: z.string().max(2000),
  paragraphs: z.array(paragraph),
  before: z.enum(['s1', 's2', 's3', 's4', 's5', 's6']).exactOptional(),
})

const contact = z.object({
  office: line,
  address: line,
  postcode: line,
  tel: line,
  fax: line,
  email: line,
  site: line,
})

const doubt = z.object({
  cell: z.string().exactOptional(),
  says: z.string(),
  raw: z.string().exactOptional(),
})

/** The report data of `import --json` and REPORT.json. Missing parts are empty; unknown cells are refused. */
export const interchangeSchema: z.ZodType<Interchange> = z
  .object({
    schema: z.literal(1).default(1),
    /** F2019, F2021 or a form that a 参数包 brought. */
    form: z.string().max(20),
    fiscalYear: z.int().min(2008).max(2100).nullable(),
    orgName: line,
    title: line,
    docNo: line,
    periodStart: isoDate,
    periodEnd: isoDate,
    signedBy: line,
    signDate: isoDate,
    publishDate: isoDate,
    contact: contact.default(() => contact.parse({})),
    cells: z.record(z.string(), cell),
    headings: z.array(z.string()).default([]),
    sections: z
      .object({
        preface: z.array(paragraph).default([]),
        s1: section,
        s2: section,
        s3: section,
        s4: section,
        s5: section,
        s6: section,
        extra: z.array(extra).default([]),
      })
      .prefault({}),
    doubts: z.array(doubt).default([]),
  })
  .superRefine((report, context) => {
    const form = knownForms().find(f => f.id === report.form)
    if (!form) {
      context.addIssue({ code: 'custom', path: ['form'], message: 'no such form' })
      return
    }
    for (const id of Object.keys(report.cells)) {
      if (!cellsOf(form).has(id))
        context.addIssue({ code: 'custom', path: ['cells', id], message: 'no such cell' })
    }
    for (const [at, { cell }] of report.doubts.entries()) {
      if (cell !== undefined && !cellsOf(form).has(cell))
        context.addIssue({ code: 'custom', path: ['doubts', at, 'cell'], message: 'no such cell' })
    }
  })
