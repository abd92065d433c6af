import * as z from 'zod'
import type { CarryMap, ColNode, Form, RowNode } from '../../core/forms/form.ts'
import type { Gate } from '../../core/forms/question.ts'
import { sectionId } from './report.ts'

/** A form as a 参数包 brings it: the shape of core/forms/form.ts, strict, and no larger than paper can be. */

/** A printed label is never longer than what the importer takes for one. */
const label = z.string().max(60)
const words = z.string().min(1).max(400)
const wordings = z.array(z.string().min(1).max(60)).max(60)
const idPart = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,30}$/)
export const formId = z.string().regex(/^F\d{4}[a-z]?$/)
export const tableId = z.string().regex(/^t\d$/)
const year = z.int().min(2008).max(2100)
const DEPTH = 4

const node = {
  id: idPart.exactOptional(),
  label,
  short: label.exactOptional(),
  aliases: wordings.exactOptional(),
  note: words.exactOptional(),
  sumOf: z.literal('siblings').exactOptional(),
}
const column = {
  ...node,
  kind: z.enum(['count', 'signed', 'yuan', 'wan']).exactOptional(),
  unit: z.string().min(1).max(8).exactOptional(),
  span: z.int().min(1).max(20).exactOptional(),
}

/** Trees are as deep as they are written here, so that no file can be deeper. */
const rowNode = (depth: number): z.ZodType<RowNode> =>
  z.strictObject(
    depth === 0
      ? node
      : {
          ...node,
          parts: z
            .array(rowNode(depth - 1))
            .min(1)
            .max(60)
            .exactOptional(),
        },
  )
const colNode = (depth: number): z.ZodType<ColNode> =>
  z.strictObject(
    depth === 0
      ? column
      : {
          ...column,
          parts: z
            .array(colNode(depth - 1))
            .min(1)
            .max(40)
            .exactOptional(),
        },
  )

const block = z.strictObject({
  caption: label.exactOptional(),
  corner: z.string().max(200).exactOptional(),
  cols: z.array(colNode(DEPTH)).min(1).max(40),
  rows: z.array(rowNode(DEPTH)).min(1).max(60),
})

const twips = z.int().min(100).max(8845)
const table = z.strictObject({
  id: tableId,
  name: z.string().regex(/^表[一二三四五六七八九] \S{1,30}$/),
  blocks: z.array(block).min(1).max(12),
  paper: z.strictObject({
    widths: z.array(twips).min(1).max(40),
    labelColumns: z.int().min(0).max(5),
    headHeights: z.array(twips).min(1).max(6),
    rowHeight: twips,
  }),
})

const section = z.strictObject({
  id: sectionId,
  heading: z.string().min(3).max(60),
  short: z.string().min(1).max(20),
  aliases: wordings,
  table: tableId.exactOptional(),
  subheadings: z
    .array(z.strictObject({ key: idPart, title: label, keywords: wordings, hint: words }))
    .max(20)
    .exactOptional(),
  hint: words,
})

/** A cell id, or a template of one: t3.in.{c}. */
export const cellTemplate = z.string().regex(/^t\d(\.(\{\w{1,8}\}|[a-zA-Z][a-zA-Z0-9_]{0,30})){1,6}$/)
export const each = z.record(z.string().regex(/^\w{1,8}$/), z.array(idPart).min(1).max(60))
const term = z.strictObject({ cell: cellTemplate, sign: z.literal(-1).exactOptional() })
const terms = z.array(term).min(1).max(20)

const carryMap: z.ZodType<CarryMap> = z.strictObject({
  from: formId,
  to: formId,
  rules: z
    .array(
      z.strictObject({
        to: cellTemplate,
        mode: z.enum(['copy', 'propose', 'reference', 'remind']),
        lastYear: terms,
        thisYear: terms.exactOptional(),
        each: each.exactOptional(),
        says: words,
      }),
    )
    .max(60),
})

const gate: z.ZodType<Gate> = z.strictObject({
  id: idPart,
  question: words,
  hint: words,
  section: sectionId,
  zeros: z.array(z.string().regex(/^t\d(\.[a-zA-Z][a-zA-Z0-9_]{0,30}){0,3}$/)).max(40),
  carriedStands: z.literal(true).exactOptional(),
  sentence: z
    .strictObject({
      section: sectionId,
      aspect: idPart.exactOptional(),
      text: words,
      cell: cellTemplate.exactOptional(),
    })
    .exactOptional(),
  told: label.exactOptional(),
})

export const form: z.ZodType<Form> = z.strictObject({
  id: formId,
  name: z.string().min(1).max(30),
  basis: z.string().min(1).max(60),
  years: z.strictObject({ from: year, to: year.exactOptional() }),
  title: z
    .string()
    .regex(/^[^{}]*\{org\}[^{}]*\{year\}[^{}]*$/)
    .max(60),
  sections: z.array(section).length(6),
  tables: z.array(table).min(1).max(8),
  carryOver: carryMap,
  carryFrom: z.array(carryMap).max(4).exactOptional(),
  questions: z.array(gate).max(20).exactOptional(),
  rulesOf: z.array(formId).max(8).exactOptional(),
})
