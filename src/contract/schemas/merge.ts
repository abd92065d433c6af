import * as z from 'zod'
import { backupLine, writtenBundle } from './backups.ts'
import { report, status } from './report.ts'
import { id, password, token, year } from './small-values.ts'
import { reportView } from './views.ts'

const side = z.enum(['here', 'there'])
const officeName = z.string().min(1).max(200)
const part = z.union([
  z.enum(['frame', 'stock', 'preface', 's1', 's2', 's3', 's4', 's5', 's6', 'extra']),
  z.templateLiteral(['t', z.string()]),
])
const version = z.strictObject({ version: z.int().min(1), status, savedAt: z.string() })
const versions = z.array(version)

const question = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('parts'),
    parts: z.array(
      z.strictObject({
        part,
        name: z.string(),
        cells: z.int().nullable(),
        blank: side.nullable(),
      }),
    ),
    here: report,
    there: report,
  }),
  z.strictObject({ by: z.literal('whole'), here: report, there: report }),
])

const more = z.strictObject({ offices: z.int(), diary: z.int(), phrases: z.int(), reasons: z.int() })

const mergeView = z.strictObject({
  years: z.array(
    z.strictObject({
      office: z.string(),
      year: z.int(),
      here: versions,
      there: versions,
      same: z.int(),
      add: versions,
      beside: versions,
      ask: question.nullable(),
    }),
  ),
  more,
})

const fromBundle = { token, password }

/** Of a version that is kept by name. */
const NAME_LENGTH = 40

const keptLine = z.strictObject({
  id,
  reportId: id,
  year: z.int(),
  version: z.int().min(1),
  status,
  at: z.string(),
  savedAt: z.string(),
  source: z.string(),
})

/** 合并 and 另存的版本. */
export const mergeCalls = {
  'merge.look': { input: z.strictObject(fromBundle), output: mergeView },
  'merge.take': {
    input: z.strictObject({
      ...fromBundle,
      choices: z
        .array(
          z.strictObject({
            office: officeName,
            year,
            whole: side.exactOptional(),
            parts: z.record(z.string().max(40), side).exactOptional(),
          }),
        )
        .max(5_000),
    }),
    output: z.strictObject({
      added: z.int(),
      changed: z.int(),
      kept: z.int(),
      same: z.int(),
      more,
      backup: backupLine,
    }),
  },
  'kept.keep': {
    input: z.strictObject({ id, name: z.string().min(1).max(NAME_LENGTH) }),
    output: keptLine,
  },
  'kept.list': { input: z.strictObject({ officeId: id }), output: z.array(keptLine) },
  'kept.open': { input: z.strictObject({ id }), output: z.strictObject({ line: keptLine, report }) },
  'kept.restore': { input: z.strictObject({ id }), output: reportView },
  'bundles.writeSome': {
    input: z.strictObject({
      ids: z.array(id).min(1).max(1_000),
      password,
    }),
    output: writtenBundle.nullable(),
  },
} as const
