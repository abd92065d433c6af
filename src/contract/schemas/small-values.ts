import * as z from 'zod'

/** Small values that many calls take or give. */
export const id = z.int().min(1)
export const token = z.string().min(1).max(100)
export const year = z.int().min(2000).max(2999)
export const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array)

/** Of a 交接包; null where it has none. */
export const password = z.string().min(1).max(200).nullable()

/** The input of calls that ask for nothing. */
export const nothing: z.ZodType<Record<never, never>> = z.strictObject({})
export const reportId = z.strictObject({ id })
export const printed = z.strictObject({ printed: z.boolean() })
