import * as z from 'zod'
import { limits } from '../core/import/limits.ts'
import type { Api, Method } from './api.ts'
import type { SameCalls } from './same-shape.ts'
import { diaryEntry, diaryNote } from './schemas/diary.ts'
import { eventInputs, loadedHolidays, sentReport } from './schemas/events.ts'
import { officeSettings } from './schemas/office-settings.ts'
import {
  backupsView,
  chosenBundle,
  libraryContents,
  restorePreview,
  salvage,
  whichBackup,
  writtenBundle,
} from './schemas/backups.ts'
import { chainLink } from './schemas/finding.ts'
import { mergeCalls } from './schemas/merge.ts'
import { office, reason, reportText } from './schemas/report.ts'
import { packCalls } from './schemas/packs.ts'
import { shelfCalls } from './schemas/shelf.ts'
import { step } from './schemas/step.ts'
import {
  appState,
  exportFormat,
  exportOutcome,
  historyLine,
  id,
  likeness,
  officeRecord,
  paperFormat,
  paperKind,
  pendingImport,
  pickedFile,
  reportSummary,
  reportView,
  sameNames,
  settings,
  token,
} from './schemas/views.ts'
import { reopened, windowPlace } from './schemas/window-place.ts'
import { yearsAsked, yearsFormat, yearsOverview } from './schemas/years.ts'

const nothing: z.ZodType<Record<never, never>> = z.strictObject({})
const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array)
const year = z.int().min(2000).max(2999)
const reportId = z.strictObject({ id })
const printed = z.strictObject({ printed: z.boolean() })
const aPlace = z.strictObject({ place: z.string() })
const password = z.string().min(1).max(200).nullable()
const blankForm = { officeId: id, year }
const aPaper = z.strictObject({ id, paper: paperKind })
const reasoned = z.strictObject({ id, reason: z.string().max(2_000) })

/** Every call of the window: what comes in is parsed with `input`; the tests hold the answers to `output`. */
export const calls = {
  'app.state': { input: nothing, output: appState },
  'settings.save': { input: settings, output: settings },
  'offices.create': { input: z.strictObject({ office }), output: officeRecord },
  'offices.update': { input: z.strictObject({ id, office }), output: officeRecord },
  'offices.saveSettings': { input: z.strictObject({ id, settings: officeSettings }), output: officeRecord },
  'reports.list': { input: z.strictObject({ officeId: id }), output: z.array(reportSummary) },
  'reports.create': {
    input: z.strictObject({
      officeId: id,
      year,
      openingStock: z.record(z.string().max(80), z.number()).exactOptional(),
    }),
    output: reportView,
  },
  'reports.open': { input: reportId, output: reportView },
  'reports.likeness': { input: reportId, output: z.object({ likeness: z.array(likeness), left: z.int() }) },
  'reports.saveSteps': {
    input: z.strictObject({ id, steps: z.array(step).min(1).max(1_000) }),
    output: z.strictObject({ seq: z.int().min(1), savedAt: z.iso.datetime() }),
  },
  'reports.acknowledge': {
    input: z.strictObject({
      id,
      fingerprint: z.string().min(1).max(2_000),
      rule: z.string().min(1).max(40),
      note: z.string().max(2_000).nullable(),
    }),
    output: reportView,
  },
  'reports.finalize': { input: reportId, output: reportView },
  'reports.reopen': { input: reasoned, output: reportView },
  'reports.archive': { input: reportId, output: reportView },
  'reports.correct': { input: reasoned, output: reportView },
  'reports.discard': { input: reportId, output: z.array(reportSummary) },
  'reports.history': { input: reportId, output: z.array(historyLine) },
  'events.send': { input: eventInputs.send, output: reportView },
  'events.return': { input: eventInputs.return, output: reportView },
  'events.publish': { input: eventInputs.publish, output: reportView },
  'events.answer': { input: eventInputs.answer, output: reportView },
  'events.revise': { input: eventInputs.revise, output: reportView },
  'events.sentReport': { input: eventInputs.sentReport, output: sentReport },
  'events.fill': { input: eventInputs.fill, output: reportView },
  'calendar.load': { input: nothing, output: loadedHolidays.nullable() },
  'calendar.forget': { input: nothing, output: z.null() },
  ...shelfCalls,
  ...mergeCalls,
  ...packCalls,
  'chain.check': { input: z.strictObject({ officeId: id }), output: z.array(chainLink) },
  'chain.explain': {
    input: z.strictObject({
      officeId: id,
      year,
      fingerprint: z.string().min(1).max(2_000),
      reason: reason.nullable(),
    }),
    output: z.array(chainLink),
  },
  'diary.list': { input: z.strictObject({ officeId: id }), output: z.array(diaryEntry) },
  'diary.add': { input: z.strictObject({ officeId: id, note: diaryNote }), output: z.array(diaryEntry) },
  'diary.change': { input: z.strictObject({ id, note: diaryNote }), output: z.array(diaryEntry) },
  'diary.remove': { input: reportId, output: z.array(diaryEntry) },
  'imports.pick': { input: nothing, output: pendingImport.nullable() },
  'imports.pickMany': { input: nothing, output: z.array(pickedFile) },
  'imports.readPicked': { input: z.strictObject({ token }), output: pendingImport },
  'imports.readFile': {
    input: z.strictObject({
      name: z.string().min(1).max(400),
      bytes: bytes.refine(value => value.byteLength <= limits.file),
    }),
    output: pendingImport,
  },
  'imports.readText': {
    input: z.strictObject({
      text: z.string().max(limits.text),
      html: z.string().max(20_000_000).exactOptional(),
    }),
    output: pendingImport,
  },
  'imports.accept': {
    input: z.strictObject({
      token,
      officeId: id.nullable(),
      office: office.exactOptional(),
      fiscalYear: year,
      corrections: z.record(z.string().max(80), z.number().nullable()),
      mended: reportText.exactOptional(),
    }),
    output: reportView,
  },
  'imports.source': {
    input: z.strictObject({ token }),
    output: z.strictObject({ bytes, kind: z.enum(['pdf', 'other']) }),
  },
  'imports.drop': { input: z.strictObject({ token }), output: z.null() },
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
  'years.overview': { input: yearsAsked, output: yearsOverview },
  'years.write': {
    input: yearsAsked.extend({
      formats: z.array(yearsFormat).min(1).max(yearsFormat.options.length),
      sameNames: sameNames.exactOptional(),
    }),
    output: exportOutcome.nullable(),
  },
  'years.print': { input: yearsAsked, output: printed },
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
  'backups.list': { input: nothing, output: backupsView },
  'backups.make': { input: nothing, output: backupsView },
  'backups.look': { input: whichBackup, output: libraryContents },
  'backups.preview': { input: whichBackup, output: restorePreview },
  'backups.restore': {
    input: whichBackup.extend({ withEdits: z.boolean().exactOptional() }),
    output: z.null(),
  },
  'backups.setSecond': { input: nothing, output: backupsView.nullable() },
  'backups.leaveSecond': { input: nothing, output: backupsView },
  'backups.deleteAside': { input: z.strictObject({ name: z.string().max(60) }), output: backupsView },
  'bundles.write': { input: z.strictObject({ password }), output: writtenBundle.nullable() },
  'bundles.pick': { input: nothing, output: chosenBundle.nullable() },
  'bundles.handed': { input: nothing, output: chosenBundle.nullable() },
  'bundles.look': { input: z.strictObject({ token, password }), output: restorePreview },
  'bundles.open': { input: z.strictObject({ token, password }), output: z.null() },
  'library.salvage': { input: nothing, output: salvage },
  'library.lookOnly': { input: nothing, output: z.null() },
  'data.move': { input: nothing, output: aPlace.nullable() },
  'data.choose': { input: nothing, output: aPlace.nullable() },
  'window.here': { input: z.strictObject({ place: windowPlace.nullable() }), output: z.null() },
  'window.reopened': { input: nothing, output: reopened.nullable() },
  'guide.write': { input: nothing, output: z.strictObject({ file: z.string() }).nullable() },
  'log.export': { input: nothing, output: z.strictObject({ file: z.string() }).nullable() },
  'sample.open': { input: nothing, output: z.null() },
  'sample.leave': { input: z.strictObject({ drop: z.boolean() }), output: z.null() },
  'window.flushed': { input: z.strictObject({ leave: z.boolean() }), output: z.null() },
} as const satisfies Record<Method, { readonly input: z.ZodType; readonly output: z.ZodType }>

/** Does not compile as soon as a schema and `Api` differ in a name, a type or an optional mark. */
export const callsEqualApi: SameCalls<Api, typeof calls> = true

/** Whether a name from the window is one of ours (and not something every object has). */
export const isMethod = (name: string): name is Method => Object.hasOwn(calls, name)
