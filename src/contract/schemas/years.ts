import * as z from 'zod'
import { exportOutcome, sameNames } from './views.ts'
import { status } from './report.ts'
import { id, printed, year } from './small-values.ts'

const yearsAsked = z.strictObject({
  officeId: id,
  fromYear: year.exactOptional(),
  toYear: year.exactOptional(),
})

const yearsFormat = z.enum(['xlsx', 'docx', 'pdf'])

const point = z.strictObject({
  value: z.number().nullable(),
  why: z.enum(['gap', 'blank', 'no_counterpart']).nullable(),
  change: z.number().nullable(),
  percent: z.number().nullable(),
})

const group = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  stacked: z.boolean(),
  lines: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      name: z.string(),
      draw: z.enum(['bar', 'line', 'none']),
      points: z.array(point),
    }),
  ),
  notes: z.array(z.string()),
})

const yearsOverview = z.strictObject({
  compared: z.strictObject({
    office: z.string(),
    years: z.array(
      z.strictObject({
        year: z.int(),
        stored: z.strictObject({ id, version: z.int().min(1), status, form: z.string() }).nullable(),
      }),
    ),
    groups: z.array(group),
  }),
  told: z.strictObject({ heading: z.string(), sentences: z.array(z.string()) }).nullable(),
  charts: z.record(z.string(), z.string()),
  stored: z.array(z.int()),
})

/** 历年对比. */
export const yearsCalls = {
  'years.overview': { input: yearsAsked, output: yearsOverview },
  'years.write': {
    input: yearsAsked.extend({
      formats: z.array(yearsFormat).min(1).max(yearsFormat.options.length),
      sameNames: sameNames.exactOptional(),
    }),
    output: exportOutcome.nullable(),
  },
  'years.print': { input: yearsAsked, output: printed },
} as const
