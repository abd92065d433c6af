import * as z from 'zod'
import { whichBackup } from './backups.ts'
import { nothing, reportId } from './small-values.ts'

const archiveCheck = z.strictObject({
  day: z.iso.date(),
  time: z.string(),
  archived: z.int().min(0),
  faults: z.array(
    z.strictObject({
      id: z.int(),
      says: z.string(),
      from: whichBackup.extend({ day: z.iso.date(), time: z.string() }).nullable(),
    }),
  ),
  others: z.array(z.string()),
})

/** 归档核对. */
export const archiveCalls = {
  'archive.check': { input: nothing, output: archiveCheck },
  'archive.repair': { input: reportId, output: archiveCheck },
} as const
