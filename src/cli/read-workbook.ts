import { codeInWorkbook } from '../main/export/workbook-figures.ts'
import { ReadError } from '../main/import/read-error.ts'
import { CliError } from './cli-error.ts'

/** A zip that names a workbook in its directory, which stands at the end. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && Buffer.from(bytes).includes('xl/workbook.xml')

/** The 一致码 written into a workbook of ours; null where it has none. */
export async function codeOfWorkbook(bytes: Uint8Array, name: string): Promise<string | null> {
  try {
    return await codeInWorkbook(bytes)
  } catch (error) {
    if (error instanceof ReadError) throw new CliError(`“${name}”读不出来：${error.says}`)
    throw error
  }
}
