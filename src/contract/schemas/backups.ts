import * as z from 'zod'
import { status } from './report.ts'

export const backupLine = z.strictObject({
  seq: z.int().min(1),
  why: z.enum([
    'daily',
    'working',
    'closing',
    'asked',
    'migration',
    'restore',
    'merge',
    'archive',
    'import',
    'salvage',
  ]),
  day: z.iso.date(),
  time: z.string(),
  bytes: z.int().min(0),
})

const appError = z.strictObject({
  code: z.enum([
    'bad_input',
    'not_found',
    'exists',
    'has_errors',
    'locked',
    'in_use',
    'not_a_report',
    'unreadable',
    'cancelled',
    'cannot_write',
    'mismatch',
    'no_pdf_engine',
    'internal',
  ]),
  says: z.string(),
  hint: z.string(),
  reportId: z.int().exactOptional(),
  library: z
    .enum([
      'missing',
      'empty',
      'foreign',
      'damaged',
      'other-library',
      'newer',
      'not-upgraded',
      'in-use',
      'no-folder',
      'read-only',
      'full',
      'disk-error',
    ])
    .exactOptional(),
})

export const whichBackup = z.strictObject({ seq: z.int().min(1), second: z.literal(true).exactOptional() })

const moment = z.strictObject({ seq: z.int().min(1), day: z.iso.date(), time: z.string() })

export const secondPlace = z.union([
  z.strictObject({ is: z.enum(['unset', 'declined']) }),
  z.strictObject({
    is: z.enum(['here', 'missing']),
    name: z.string(),
    sameDisk: z.boolean(),
    copied: moment.nullable(),
    trouble: z.string().nullable(),
  }),
])

export const backupsView = z.strictObject({
  lines: z.array(backupLine),
  place: z.string(),
  trouble: appError.nullable(),
  verified: moment.nullable(),
  drill: z.strictObject({ ...moment.shape, ok: z.boolean(), says: z.string() }).nullable(),
  second: secondPlace,
  secondLines: z.array(backupLine),
  aside: z.array(
    z.strictObject({ name: z.string(), day: z.iso.date(), bytes: z.int(), deletable: z.boolean() }),
  ),
})

export const libraryContents = z.strictObject({
  offices: z.array(z.strictObject({ name: z.string(), years: z.array(z.int()) })),
  reports: z.int(),
  archived: z.int(),
  faults: z.array(z.string()),
})

const state = z.strictObject({ status, savedAt: z.string() }).nullable()

export const restorePreview = z.strictObject({
  contents: libraryContents,
  same: z.int(),
  changes: z.array(
    z.strictObject({ office: z.string(), year: z.int(), version: z.int(), now: state, then: state }),
  ),
  compared: z.boolean(),
  edits: z.strictObject({ saves: z.int().min(1), upTo: z.iso.datetime() }).nullable(),
})

export const spaceStatus = z.strictObject({
  is: z.enum(['enough', 'low', 'spent', 'full']),
  freeMb: z.int().nullable(),
  toFreeMb: z.int().min(0),
  copies: z.boolean(),
})

export const recovered = z.strictObject({
  saves: z.int().min(0),
  upTo: z.iso.datetime().nullable(),
  reports: z.array(z.string()),
  left: z.array(z.string()),
})

export const chosenBundle = z.strictObject({ token: z.string(), name: z.string(), locked: z.boolean() })

export const writtenBundle = z.strictObject({
  token: z.string(),
  name: z.string(),
  place: z.string(),
  disk: z.enum(['same', 'stick', 'other']),
  bytes: z.int(),
  contents: libraryContents,
})

export const salvage = z.strictObject({
  backup: backupLine,
  contents: libraryContents,
  read: z.int(),
  lost: z.int(),
  fromLog: z.strictObject({ saves: z.int().min(1), upTo: z.iso.datetime(), alone: z.boolean() }).nullable(),
  missing: z.array(z.string()),
})
