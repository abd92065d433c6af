import { open } from 'node:fs/promises'
import type { Reply } from '../../contract/app-error.ts'
import { errorCode } from '../error-code.ts'
import { done, refuse } from '../reply.ts'
import { isLocked } from './bundle-lock.ts'

/** Whether a 交接包 asks for a password. */
export async function isLockedFile(path: string): Promise<Reply<boolean>> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
      return done(isLocked(buffer))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return bundleGone
  }
}

export const bundleGone = refuse(
  'unreadable',
  '这个交接包读不出来。',
  '请确认 U 盘插好、文件还在，再试一次。',
)
