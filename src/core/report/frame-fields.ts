import type { ReportText } from './report.ts'

/** The lines of the frame that hold one line of text or a date, in the order of the paper. */
export const frameFields = [
  'title',
  'docNo',
  'periodStart',
  'periodEnd',
  'signedBy',
  'signDate',
  'publishDate',
] as const satisfies readonly (keyof ReportText)[]

export type FrameField = (typeof frameFields)[number]

/** The frame alone, out of whatever holds it beside other things. */
export const frameOf = ({
  title,
  docNo,
  periodStart,
  periodEnd,
  signedBy,
  signDate,
  publishDate,
}: Pick<ReportText, FrameField>): Pick<ReportText, FrameField> => ({
  title,
  docNo,
  periodStart,
  periodEnd,
  signedBy,
  signDate,
  publishDate,
})
