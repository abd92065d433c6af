import * as z from 'zod'
import { cellValue, report, sectionId, status, textBlocks } from './report.ts'
import { edit } from './step.ts'
import { id, reportId, token } from './small-values.ts'
import { reportSummary } from './views.ts'

const range = z.strictObject({ start: z.int().min(0), length: z.int().min(0) })

const place = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('cell'), cell: z.string() }),
  z.strictObject({
    is: z.literal('text'),
    part: z.union([sectionId, z.literal('preface')]),
    paragraph: z.int().min(0),
  }),
  z.strictObject({ is: z.literal('part'), part: z.union([sectionId, z.literal('frame')]) }),
])

const searchResult = z.strictObject({
  hits: z.array(
    z.strictObject({
      reportId: id,
      formId: z.string(),
      officeId: id,
      office: z.string(),
      year: z.int(),
      version: z.int().min(1),
      status,
      place,
      at: range,
      where: z.string(),
      excerpt: z.string(),
      ranges: z.array(range),
    }),
  ),
  more: z.boolean(),
  left: z.int().min(0),
})

const discardedDraft = z.strictObject({
  id,
  year: z.int(),
  version: z.int().min(1),
  formId: z.string(),
  title: z.string().nullable(),
  discardedAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
  filled: z.int().min(0),
  kept: z.string().nullable(),
})

const undoStep = z.strictObject({ edits: z.array(edit), inverse: z.array(edit) })
const undoStacks = z.strictObject({ past: z.array(undoStep), future: z.array(undoStep) })

const change = {
  seq: z.int(),
  at: z.iso.datetime(),
  who: z.string(),
  kind: z.enum(['edit', 'undo', 'redo', 'carry', 'import', 'status']),
}
const cellChange = z.strictObject({ ...change, from: cellValue.nullable(), to: cellValue.nullable() })
const sectionChange = z.strictObject({ ...change, from: textBlocks, to: textBlocks })

/** 档案: search, history, 回收站, originals. */
export const shelfCalls = {
  'reports.steps': { input: z.strictObject({ id, upTo: z.int().min(0) }), output: undoStacks },
  'history.cell': {
    input: z.strictObject({ id, cell: z.string().min(1).max(80) }),
    output: z.array(cellChange),
  },
  'history.section': { input: z.strictObject({ id, section: sectionId }), output: z.array(sectionChange) },
  'search.find': {
    input: z.strictObject({ text: z.string().max(100), officeId: id.exactOptional() }),
    output: searchResult,
  },
  'bin.list': { input: z.strictObject({ officeId: id }), output: z.array(discardedDraft) },
  'bin.open': { input: reportId, output: report },
  'bin.restore': { input: reportId, output: z.array(reportSummary) },
  'originals.save': {
    input: reportId,
    output: z.strictObject({ name: z.string(), place: z.string(), token }).nullable(),
  },
} as const
