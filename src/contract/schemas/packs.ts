import * as z from 'zod'
import { nothing, token } from './small-values.ts'

const head = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  issuer: z.string(),
  date: z.string(),
  basis: z.string(),
  fromYear: z.int(),
})
const seq = z.int().min(1)

const packsView = z.strictObject({
  inUse: z.array(
    z.strictObject({
      head,
      seq,
      fileName: z.string(),
      appliedAt: z.iso.datetime(),
      contents: z.array(z.string()),
      fixed: z.string().nullable(),
    }),
  ),
  history: z.array(
    z.strictObject({
      seq,
      name: z.string(),
      version: z.int(),
      fileName: z.string(),
      appliedAt: z.iso.datetime(),
      removedAt: z.iso.datetime().nullable(),
    }),
  ),
})

const chosenPack = z.strictObject({
  token: z.string(),
  fileName: z.string(),
  head,
  keyId: z.string(),
  replaces: z.int().nullable(),
  changes: z.array(
    z.strictObject({
      of: z.enum(['起始年度', '格式', '规则', '放假安排', '限额和时限', '常用语']),
      says: z.string(),
      was: z.string().exactOptional(),
      is: z.string().exactOptional(),
    }),
  ),
})

export const packCalls = {
  'packs.list': { input: nothing, output: packsView },
  'packs.pick': { input: nothing, output: chosenPack.nullable() },
  'packs.handed': { input: nothing, output: chosenPack.nullable() },
  'packs.apply': { input: z.strictObject({ token }), output: packsView },
  'packs.remove': { input: z.strictObject({ seq }), output: packsView },
} as const
