import * as z from 'zod'
import type { Pack } from '../../core/packs/pack.ts'
import { holidayYear } from './events.ts'
import { form } from './form.ts'
import { arithmeticRule, ruleText } from './pack-rules.ts'
import { officeKind, sectionId } from './report.ts'

const line = z.string().min(1).max(200)

const limits = z.strictObject({
  deadline: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .exactOptional(),
  mostFeesWan: z.number().min(0).max(1e9).nullable().exactOptional(),
})

const phrase = z.strictObject({
  label: z.string().min(1).max(100),
  text: z.string().min(1).max(20_000),
  section: sectionId.exactOptional(),
})

/** What is signed: docs/parameter-packs.md. */
export const pack: z.ZodType<Pack> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  version: z.int().min(1).max(100_000),
  name: line,
  issuer: line,
  date: z.iso.date(),
  basis: line,
  fromYear: z.int().min(2019).max(2100),
  forms: z.array(form).max(6).exactOptional(),
  rules: z.array(arithmeticRule).max(200).exactOptional(),
  ruleTexts: z.array(ruleText).max(200).exactOptional(),
  holidays: z.array(holidayYear).max(40).exactOptional(),
  limits: z.partialRecord(officeKind, limits).exactOptional(),
  phrases: z.array(phrase).max(200).exactOptional(),
})

/** The file: what is signed, by which key, and the signature (Ed25519, base64). */
export const packEnvelope = z.strictObject({
  format: z.literal('nianbao-pack'),
  version: z.int().min(1),
  keyId: z.string().max(64),
  payload: z.record(z.string(), z.unknown()),
  signature: z.string().max(200),
})
