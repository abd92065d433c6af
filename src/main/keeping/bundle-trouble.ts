import type { Reply } from '../../contract/app-error.ts'
import { refuse } from '../reply.ts'
import { diskTrouble, folderTrouble } from '../store/library-trouble.ts'

/**
 * What an error of this machine's disk means while a 交接包 is packed or unpacked there; a fault of the program is thrown.
 * @param says what was not done
 */
export function bundleTrouble(error: unknown, says: string): Extract<Reply<never>, { ok: false }> {
  const known = diskTrouble(error) ?? folderTrouble(error)
  if (!known) throw error
  return refuse(known.error.code, says, '年报库没有变。请检查本机系统盘的空间和临时文件夹，再试一次。')
}
