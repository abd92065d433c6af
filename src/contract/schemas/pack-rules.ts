import * as z from 'zod'
import type { ArithmeticRule } from '../../core/checks/arithmetic-rule.ts'
import type { RuleText } from '../../core/packs/pack.ts'
import { cellTemplate, each, formId, tableId } from './form.ts'
import { sectionId } from './report.ts'

/** Checks as a 参数包 brings them: the shape of core/checks/arithmetic-rule.ts. No code, only sums. */

const words = z.string().min(1).max(400)
const name = z.string().max(60)
const ruleId = z.string().regex(/^(?:F|Y|O|T2|T3|T4|X|S)-\d{2}$/)
const severity = z.enum(['error', 'warning', 'info'])
const number = z.number().min(-1e12).max(1e12)
const relation = z.enum(['=', '!=', '<', '<=', '>', '>='])

const ruleTerm = z.strictObject({
  cell: cellTemplate,
  sign: z.literal(-1).exactOptional(),
  times: number.exactOptional(),
  lastYear: z.literal(true).exactOptional(),
  as: z
    .string()
    .regex(/^\w{1,8}$/)
    .exactOptional(),
})
const addendsTerm = z.strictObject({ addendsOf: cellTemplate, along: z.enum(['row', 'column']) })
const amount = z.strictObject({
  name,
  terms: z.array(z.union([ruleTerm, addendsTerm])).max(60),
  plus: number.exactOptional(),
})

const condition = z.union([
  z.strictObject({
    power: z.enum(['makesRules', 'classifies', 'reviewsOthers', 'accountsForWork']),
    held: z.boolean(),
  }),
  z.strictObject({ enforcement: z.boolean() }),
  z.strictObject({ fromYear: z.int() }),
  z.strictObject({ terms: z.array(ruleTerm).min(1).max(20), op: relation, than: number }),
])

const allOf = z.union([
  z.strictObject({ rowsOf: tableId }),
  z.strictObject({ columnsOf: tableId }),
  z.strictObject({ addendRowsOf: cellTemplate }),
])

const equation = {
  each: z
    .union([each, z.record(z.string().regex(/^\w{1,8}$/), z.union([each.valueType, allOf]))])
    .exactOptional(),
  when: z.array(condition).max(10).exactOptional(),
  left: amount,
  op: relation,
  right: amount,
  says: words,
  totalsFollow: z.literal(true).exactOptional(),
  blame: z.enum(['left', 'right']).exactOptional(),
  repair: z.strictObject({ cell: cellTemplate, label: words }).exactOptional(),
}

export const arithmeticRule: z.ZodType<ArithmeticRule> = z.strictObject({
  id: ruleId,
  title: words,
  reason: words,
  source: words,
  leaves: words,
  severity,
  passable: z.literal(true).exactOptional(),
  forms: z.array(formId).min(1).max(8).exactOptional(),
  section: z.union([sectionId, z.literal('frame')]),
  silentOnBlank: z.literal(true).exactOptional(),
  chain: z.literal(true).exactOptional(),
  also: z.array(z.strictObject(equation)).max(10).exactOptional(),
  ...equation,
})

export const ruleText: z.ZodType<RuleText> = z.strictObject({
  id: ruleId,
  title: words.exactOptional(),
  reason: words.exactOptional(),
  source: words.exactOptional(),
  leaves: words.exactOptional(),
  severity: severity.exactOptional(),
  off: z.literal(true).exactOptional(),
})
