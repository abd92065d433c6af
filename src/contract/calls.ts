import * as z from 'zod'
import type { Api, Method } from './api.ts'
import type { SameCalls } from './same-shape.ts'
import { archiveCalls } from './schemas/archive.ts'
import { diaryEntry, diaryNote } from './schemas/diary.ts'
import { eventInputs, loadedHolidays, sentReport } from './schemas/events.ts'
import { exportCalls } from './schemas/exports.ts'
import { chainLink } from './schemas/finding.ts'
import { importCalls } from './schemas/imports.ts'
import { keepingCalls } from './schemas/keeping.ts'
import { mergeCalls } from './schemas/merge.ts'
import { officeSettings } from './schemas/office-settings.ts'
import { packCalls } from './schemas/packs.ts'
import { office, reason } from './schemas/report.ts'
import { shelfCalls } from './schemas/shelf.ts'
import { id, nothing, reportId, year } from './schemas/small-values.ts'
import { step } from './schemas/step.ts'
import {
  appState,
  historyLine,
  likeness,
  officeRecord,
  reportSummary,
  reportView,
  settings,
} from './schemas/views.ts'
import { reopened, windowPlace } from './schemas/window-place.ts'
import { yearsCalls } from './schemas/years.ts'

const reasoned = z.strictObject({ id, reason: z.string().max(2_000) })

/** Every call of the window: what comes in is parsed with `input`; the tests hold the answers to `output`. */
export const calls = {
  ...archiveCalls,
  ...exportCalls,
  ...importCalls,
  ...keepingCalls,
  ...mergeCalls,
  ...packCalls,
  ...shelfCalls,
  ...yearsCalls,
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
  'window.here': { input: z.strictObject({ place: windowPlace.nullable() }), output: z.null() },
  'window.reopened': { input: nothing, output: reopened.nullable() },
  'log.export': { input: nothing, output: z.strictObject({ file: z.string() }).nullable() },
  'sample.open': { input: nothing, output: z.null() },
  'sample.leave': { input: z.strictObject({ drop: z.boolean() }), output: z.null() },
  'window.flushed': { input: z.strictObject({ leave: z.boolean() }), output: z.null() },
} as const satisfies Record<Method, { readonly input: z.ZodType; readonly output: z.ZodType }>

/** Does not compile as soon as a schema and `Api` differ in a name, a type or an optional mark. */
export const callsEqualApi: SameCalls<Api, typeof calls> = true

/** Whether a name from the window is one of ours (and not something every object has). */
export const isMethod = (name: string): name is Method => Object.hasOwn(calls, name)
