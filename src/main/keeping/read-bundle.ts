import { open, readFile, stat } from 'node:fs/promises'
import type { Reply } from '../../contract/app-error.ts'
import { errorCode } from '../error-code.ts'
import { done, refuse } from '../reply.ts'
import { isLocked, unlockBundle } from './bundle-lock.ts'
import { unpackBundle } from './pack-bundle.ts'

const MOST_BYTES = 2_000_000_000

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
    return gone
  }
}

/** The library in a 交接包, or a copy of one that stands on a stick by itself; or why it is not opened. */
export async function readBundle(
  path: string,
  password: string | null,
): Promise<Reply<{ library: Uint8Array }>> {
  let bytes: Uint8Array
  try {
    if ((await stat(path)).size > MOST_BYTES) return tooLarge
    bytes = await readFile(path)
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return gone
  }
  if (isLibrary(bytes)) return done({ library: bytes })
  if (!isLocked(bytes)) return unpackBundle(bytes)
  if (password === null) return refuse('bad_input', '这个交接包有密码。', '请输入做交接包时设的密码。')
  const unlocked = unlockBundle(bytes, password)
  return unlocked.ok ? unpackBundle(unlocked.value) : unlocked
}

const isLibrary = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0'

const gone = refuse('unreadable', '这个交接包读不出来。', '请确认 U 盘插好、文件还在，再试一次。')
const tooLarge = refuse('unreadable', '这个交接包太大，不能打开。', '请从原来的电脑拷贝整个数据文件夹。')
