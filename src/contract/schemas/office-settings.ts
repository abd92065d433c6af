import * as z from 'zod'
import { isoDate } from '../../core/text/date-words.ts'
import { sectionId } from './report.ts'

const isDayOfEveryYear = (monthDay: string): boolean => {
  const [month = 0, day = 0] = monthDay.split('-').map(Number)
  return isoDate(2023, month, day) !== null
}
const line = z.string().max(400)
const workdays = z.int().min(0).max(60)

export const officeSettings = z.strictObject({
  paper: z.strictObject({
    fonts: z.enum(['gb2312', 'windows', 'fangzheng-gbk']),
    sealed: z.boolean(),
    fileName: line,
    linesAfterDate: z.array(line).max(20),
    webHeadings: z.enum(['bold', 'tags']),
  }),
  checks: z.strictObject({
    off: z.record(z.string().max(40), z.string().min(1).max(2_000)),
    longestOverview: z.int().min(1).max(100_000).nullable(),
    deadline: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .refine(isDayOfEveryYear)
      .nullable(),
    mustName: z.array(line).max(50),
  }),
  phrases: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(100),
        text: z.string().min(1).max(20_000),
        section: sectionId.exactOptional(),
      }),
    )
    .max(500),
  schedule: z.strictObject({
    draft: workdays,
    figures: workdays,
    secrecy: workdays,
    review: workdays,
    sign: workdays,
    submit: workdays,
    publish: workdays,
  }),
})
