import * as z from 'zod'
import { id } from './views.ts'
import { status } from './report.ts'

const asked = z.int().min(2000).max(2999)

export const yearsAsked = z.strictObject({
  officeId: id,
  fromYear: asked.exactOptional(),
  toYear: asked.exactOptional(),
})

export const yearsFormat = z.enum(['xlsx', 'docx', 'pdf'])

const year = z.int()

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

export const yearsOverview = z.strictObject({
  compared: z.strictObject({
    office: z.string(),
    years: z.array(
      z.strictObject({
        year,
        stored: z.strictObject({ id, version: z.int().min(1), status, form: z.string() }).nullable(),
      }),
    ),
    groups: z.array(group),
  }),
  told: z.strictObject({ heading: z.string(), sentences: z.array(z.string()) }).nullable(),
  charts: z.record(z.string(), z.string()),
  stored: z.array(year),
})
