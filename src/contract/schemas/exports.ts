import * as z from 'zod'
import { bytes, id, nothing, printed, reportId, token, year } from './small-values.ts'
import { exportFormat, exportOutcome, paperFormat, paperKind, sameNames } from './views.ts'

const blankForm = { officeId: id, year }
const aPaper = z.strictObject({ id, paper: paperKind })

/** What comes out on paper and as files. */
export const exportCalls = {
  'exports.preview': { input: reportId, output: z.strictObject({ pdf: bytes }) },
  'exports.write': {
    input: z.strictObject({
      id,
      formats: z.array(exportFormat).min(1).max(exportFormat.options.length),
      withData: z.boolean().exactOptional(),
      sameNames: sameNames.exactOptional(),
    }),
    output: exportOutcome.nullable(),
  },
  'exports.reveal': { input: z.strictObject({ token }), output: z.null() },
  'papers.preview': { input: aPaper, output: z.strictObject({ pdf: bytes }) },
  'papers.write': {
    input: aPaper.extend({
      formats: z.array(paperFormat).min(1).max(paperFormat.options.length),
      sameNames: sameNames.exactOptional(),
    }),
    output: exportOutcome.nullable(),
  },
  'rules.write': {
    input: z.strictObject({
      officeId: id,
      formats: z.array(paperFormat).min(1).max(paperFormat.options.length),
      sameNames: sameNames.exactOptional(),
    }),
    output: exportOutcome.nullable(),
  },
  'exports.copy': {
    input: reportId,
    output: z.strictObject({ characters: z.int(), tables: z.int(), draft: z.boolean() }),
  },
  'exports.print': { input: reportId, output: printed },
  'blank.write': {
    input: z.strictObject({ ...blankForm, sameNames: sameNames.exactOptional() }),
    output: exportOutcome.nullable(),
  },
  'blank.print': { input: z.strictObject(blankForm), output: printed },
  'guide.write': { input: nothing, output: z.strictObject({ file: z.string() }).nullable() },
} as const
