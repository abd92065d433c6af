import type { Reply } from '../../contract/app-error.ts'
import { errorCode } from '../error-code.ts'
import { refuse } from '../reply.ts'
import type { Owner } from './identity.ts'
import { diskTrouble, folderTrouble, libraryInUse, libraryTrouble } from './library-trouble.ts'

/**
 * What an error of the disk means while the library is being opened: nothing was being saved then, so the sentences are
 * not those of `diskTrouble`. undefined: a fault of the program.
 * @param owner asked for only where another program has the library
 */
export function startTrouble(
  error: unknown,
  owner: () => Owner | null,
): Extract<Reply<never>, { ok: false }> | undefined {
  // The file is sound for SQLite and does not know our names: a bit of its schema has flipped.
  if (errorCode(error) === 'SQLITE_ERROR') return libraryTrouble('damaged')
  const known = folderTrouble(error) ?? diskTrouble(error)
  switch (known?.error.library) {
    case 'in-use':
      return libraryInUse(owner())
    case 'full':
      return refuse(
        'cannot_write',
        '磁盘已满，年报库打不开。',
        '里面的内容都还在，没有改动。请清理磁盘空间后重试；也可以先以只读方式打开查看。',
        { library: 'full' },
      )
    case 'read-only':
      return refuse(
        'cannot_write',
        '数据文件夹不能写入，年报库打不开。',
        '里面的内容都还在，没有改动。请检查文件夹是否只读、U 盘是否写保护；也可以以只读方式打开查看。',
        { library: 'read-only' },
      )
    case 'disk-error':
      return refuse(
        'cannot_write',
        '磁盘读写出错，年报库打不开。',
        '没有改动任何文件。请检查硬盘或 U 盘是否接好，稍等片刻再重试。',
        { library: 'disk-error' },
      )
    default:
      return known
  }
}
