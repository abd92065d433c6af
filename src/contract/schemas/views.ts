import * as z from 'zod'
import { recovered, secondPlace, spaceStatus } from './backups.ts'
import { pack } from './pack.ts'
import { importDraft } from './draft.ts'
import { loadedHolidays, reportEvent } from './events.ts'
import { officeSettings } from './office-settings.ts'
import { office, reason, report, sectionId, status } from './report.ts'
import { id, token } from './small-values.ts'

export const exportFormat = z.enum(['docx', 'pdf', 'html', 'txt', 'xlsx', 'json'])

export const paperFormat = z.enum(['docx', 'pdf'])
export const paperKind = z.enum(['approval', 'carry-over', 'checks'])

export const settings = z.strictObject({
  enterMoves: z.enum(['down', 'right']),
  zoom: z.number().min(0.5).max(4),
  paperBeside: z.boolean(),
  lastOffice: id.exactOptional(),
})

export const officeRecord = z.strictObject({ id, office, settings: officeSettings })

export const backupStatus = z.strictObject({
  last: z.strictObject({ day: z.iso.date(), time: z.string() }).nullable(),
  trouble: z.string().nullable(),
  second: secondPlace,
  archiveFaults: z.array(z.string()),
  dataOnStick: z.boolean(),
})

export const appState = z.strictObject({
  version: z.string(),
  released: z.iso.date(),
  dataPlace: z.string(),
  offices: z.array(officeRecord),
  settings,
  sample: z.enum(['none', 'fresh', 'open']),
  today: z.iso.date(),
  backup: backupStatus,
  looking: z.boolean(),
  network: z.boolean(),
  outside: z.strictObject({ reports: z.array(z.string()) }).nullable(),
  clockBehind: z.iso.datetime().nullable(),
  recovered: recovered.nullable(),
  space: spaceStatus,
  holidays: loadedHolidays.nullable(),
  packs: z.array(pack),
})

const chainState = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('holds') }),
  z.strictObject({
    is: z.literal('broken'),
    from: z.number().nullable(),
    to: z.number().nullable(),
    reason: reason.exactOptional(),
  }),
  z.strictObject({ is: z.literal('unknown') }),
  z.strictObject({ is: z.literal('first') }),
])

export const reportSummary = z.strictObject({
  id,
  year: z.int(),
  version: z.int().min(1),
  status,
  origin: z.enum(['own', 'imported']),
  formId: z.string(),
  title: z.string().nullable(),
  received: z.number().nullable(),
  carriedOut: z.number().nullable(),
  inForce: z.number().nullable(),
  chain: chainState,
  sourceName: z.string().nullable(),
  savedAt: z.iso.datetime(),
  correctionOf: id.nullable(),
  correctionReason: z.string().nullable(),
})

const acknowledgement = z.strictObject({ fingerprint: z.string(), rule: z.string(), note: z.string() })

export const likeness = z.strictObject({
  section: sectionId,
  text: z.string(),
  score: z.number().min(0).max(1),
  changed: z.enum(['nothing', 'years', 'numbers', 'words']),
  source: z.strictObject({ office: z.string(), year: z.int(), own: z.boolean(), text: z.string() }),
})

export const reportView = z.strictObject({
  summary: reportSummary,
  officeId: id,
  report,
  seq: z.int().min(0),
  lastYear: z.strictObject({ id, report }).nullable(),
  settings: officeSettings,
  likeness: z.array(likeness),
  acknowledgements: z.array(acknowledgement),
  events: z.array(reportEvent),
  removedEvents: z.array(reportEvent),
  filled: z.array(sectionId),
})

export const pendingImport = z.strictObject({ token, sourceName: z.string(), draft: importDraft })

export const pickedFile = z.strictObject({ token, name: z.string(), size: z.int().min(0) })

const exportedFile = z.strictObject({
  token,
  name: z.string(),
  format: exportFormat,
  bytes: z.int(),
  compared: z.strictObject({ cells: z.int(), headings: z.int(), paragraphs: z.int() }),
  insteadOf: z.string().exactOptional(),
})
export const exportOutcome = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('written'), place: z.string(), files: z.array(exportedFile) }),
  z.strictObject({
    is: z.literal('asks'),
    place: z.string(),
    folder: token,
    existing: z.array(z.strictObject({ name: z.string(), savedAt: z.iso.datetime() })),
  }),
])
export const sameNames = z.strictObject({ folder: token, become: z.enum(['replace', 'beside']) })

export const historyLine = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  kind: z.enum(['edit', 'undo', 'redo', 'carry', 'import', 'status']),
  says: z.string(),
})
