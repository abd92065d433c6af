import * as z from 'zod'
import { report, sectionId } from './report.ts'
import { id, year } from './small-values.ts'

const day = z.iso.date()
const line = z.string().max(400)

export const holidayYear = z.strictObject({
  year,
  notice: line,
  off: z.array(z.tuple([day, day])).max(40),
  work: z.array(day).max(40),
})

/** The file a clerk picks; documented in docs/holidays.md. */
export const holidayFile = z.object({
  kind: z.literal('nianbao-holidays'),
  years: z.array(holidayYear).max(40),
})

export const loadedHolidays = z.strictObject({
  years: z.array(holidayYear),
  from: line,
  at: z.iso.datetime(),
})

export const answer = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('changed') }),
  z.strictObject({ is: z.literal('kept'), reason: z.string().min(1).max(2_000) }),
])

const comment = z.strictObject({
  says: z.string(),
  place: z
    .strictObject({
      section: z.union([sectionId, z.literal('frame')]),
      cell: z.string().exactOptional(),
    })
    .nullable(),
  answer: answer.nullable(),
})

export const eventFacts = z.strictObject({ on: day, about: line.nullable() })

const revision = z.strictObject({
  at: z.iso.datetime(),
  was: eventFacts.nullable(),
  now: eventFacts.nullable(),
})
const happened = { seq: id, on: day, at: z.iso.datetime(), revisions: z.array(revision).exactOptional() }

export const reportEvent = z.discriminatedUnion('is', [
  z.strictObject({ ...happened, is: z.literal('sent'), to: line, code: line }),
  z.strictObject({ ...happened, is: z.literal('returned'), from: line, comments: z.array(comment) }),
  z.strictObject({ ...happened, is: z.literal('published'), url: line.nullable() }),
])

const remark = z.string().min(1).max(2_000)

/** Inputs of the calls; their answers are put to them in `calls.ts`. */
export const eventInputs = {
  send: z.strictObject({ id, on: day, to: line }),
  return: z.strictObject({ id, on: day, from: line, comments: z.array(remark).min(1).max(100) }),
  publish: z.strictObject({ id, on: day, url: line.nullable() }),
  answer: z.strictObject({ id, seq: id, comment: z.int().min(0), answer: answer.nullable() }),
  revise: z.strictObject({ id, seq: id, now: eventFacts.nullable() }),
  sentReport: z.strictObject({ id, seq: id }),
  fill: z.strictObject({ id, section: sectionId, filled: z.boolean() }),
}

export const sentReport = z.strictObject({ report })
