import { stat } from 'node:fs/promises'
import type { DiskOf } from '../../contract/backups.ts'
import { errorCode } from '../error-code.ts'

/** Where a folder lies, seen from the data. */
export async function diskOf(
  data: string,
  folder: string,
  isStick: (folder: string) => Promise<boolean>,
): Promise<DiskOf> {
  if (await onSameDisk(data, folder)) return 'same'
  return (await isStick(folder)) ? 'stick' : 'other'
}

export async function onSameDisk(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)])
    return a.dev === b.dev
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return false
  }
}
