import * as z from 'zod'
import { limits } from '../../core/import/limits.ts'
import { office, reportText } from './report.ts'
import { bytes, id, nothing, token, year } from './small-values.ts'
import { pendingImport, pickedFile, reportView } from './views.ts'

/** 导入往年年报. */
export const importCalls = {
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
} as const
