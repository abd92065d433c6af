import type { LibraryState, Reply } from '../../contract/app-error.ts'
import { errorCode } from '../error-code.ts'
import { refuse } from '../reply.ts'
import type { Owner } from './identity.ts'

/** Why a library file itself is not opened. */
export type LibraryTrouble = Exclude<
  LibraryState,
  'in-use' | 'no-folder' | 'read-only' | 'full' | 'disk-error'
>

const kept = '程序没有改动文件夹里的任何文件。'

const sentences: Readonly<Record<LibraryTrouble, readonly [says: string, hint: string]>> = {
  missing: [
    '数据文件夹里登记过年报库，但库文件 library.db 不见了。',
    `${kept}请找回 library.db，或者用备份恢复后再打开；不会新建空白库。`,
  ],
  empty: [
    '年报库文件 library.db 是空的，里面的内容没有了。',
    `${kept}请把这个文件另存一份，再用备份恢复；不会当作新库使用。`,
  ],
  foreign: [
    'library.db 不是公开年报的库文件。',
    `${kept}请确认是否被别的文件覆盖，找回原来的文件或者用备份恢复。`,
  ],
  damaged: [
    '年报库文件 library.db 已损坏，不能打开。',
    `${kept}可以恢复一份备份；备份不够新时，先抢救还读得出来的内容。`,
  ],
  'other-library': [
    'library.db 与这个数据文件夹登记的不是同一个年报库。',
    `${kept}请放回原来的 library.db，或者连同 library.json 一起放回。`,
  ],
  newer: [
    '这个年报库是用更新版本的程序建立的，本程序不能打开。',
    `${kept}请安装新版本后再打开；要退回这个版本，请恢复升级前的备份（升级以后填的内容不在里面）。`,
  ],
  'not-upgraded': [
    '年报库升级没有完成，已经退回升级以前的样子。',
    '升级前的备份在文件夹“备份”里，内容没有变。请重试；仍然不行时，请继续使用旧版本的程序。',
  ],
}

export const libraryTrouble = (trouble: LibraryTrouble): Extract<Reply<never>, { ok: false }> =>
  refuse('unreadable', ...sentences[trouble], { library: trouble })

export const cardTrouble = refuse(
  'cannot_write',
  '数据文件夹里的 library.json 是一个文件夹，年报库打不开。',
  '里面的内容都还在，没有改动。请把这个文件夹改名或者移到别处，再重试；也可以先以只读方式打开查看。',
  { library: 'disk-error' },
)

/** Another program has the library open. */
export function libraryInUse(owner: Owner | null): Extract<Reply<never>, { ok: false }> {
  const who = owner ? `${owner.user}（${clock(owner.since)} 起）` : '另一个程序'
  return refuse(
    'in_use',
    `数据正在被${who}使用，不能同时打开两次。`,
    '请先关闭已经打开的公开年报，再打开。',
    {
      library: 'in-use',
    },
  )
}

const clock = (iso: string): string =>
  new Date(iso).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })

/** The data folder itself is out of reach: a stick that is not plugged in, a file of that name. */
export function folderTrouble(error: unknown): Extract<Reply<never>, { ok: false }> | undefined {
  const code = errorCode(error) ?? ''
  return /^(?:ENOENT|ENOTDIR|EEXIST)$/.test(code) ? folderGone : undefined
}

export const folderGone = refuse(
  'cannot_write',
  '数据文件夹打不开。',
  '请检查 U 盘或移动硬盘是否插好，再重试；盘符变了，或者数据在别处，请选择数据文件夹。',
  { library: 'no-folder' },
)

const GONE = 'LIBRARY_GONE'

/** A change that found the library's file away: a folder that was renamed or deleted, a stick pulled out. */
export const libraryGone = (): Error => Object.assign(new Error('the library file is gone'), { code: GONE })

const REPLACED = 'LIBRARY_REPLACED'

/** A change that found another file under the library's name: what is written would be in none. */
export const libraryReplaced = (): Error =>
  Object.assign(new Error('another file has the name of the library'), { code: REPLACED })

const replacedTrouble = refuse(
  'cannot_write',
  'library.db 已经不是打开时的那个文件，这次没有保存成功。',
  '它被别的文件换掉了，或者 U 盘拔下又插上了。以前保存的都在编辑记录里；请把刚才填的抄下来，再关闭程序重新打开。',
  { library: 'other-library' },
)

/** The same for what would put another library in the place of the open one. */
export const notOverReplaced = refuse(
  'cannot_write',
  'library.db 已经不是打开时的那个文件，这一步没有做，什么也没有改。',
  '它被别的文件换掉了，或者 U 盘拔下又插上了。以前保存的都在编辑记录里；请关闭程序重新打开，再做这一步。',
  { library: 'other-library' },
)

/** Whether an error says that there is no room left on the disk. */
export const isFull = (error: unknown): boolean => /^(?:SQLITE_FULL|ENOSPC)$/.test(errorCode(error) ?? '')

/**
 * What an error of the disk means for the clerk: full, read-only, damaged, locked; undefined where it is none of
 * these and so a fault of the program.
 */
export function diskTrouble(error: unknown): Extract<Reply<never>, { ok: false }> | undefined {
  const code = errorCode(error) ?? ''
  if (isFull(error)) {
    return refuse(
      'cannot_write',
      '磁盘已满，这次没有保存成功。',
      '请清理磁盘空间，程序会再次保存；先不要关闭窗口。',
      { library: 'full' },
    )
  }
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM)|^(?:EACCES|EPERM|EROFS)$/.test(code)) {
    return refuse(
      'cannot_write',
      '数据文件夹不能写入。',
      '请检查文件夹是否只读、U盘是否写保护，或者换一个文件夹。',
      { library: 'read-only' },
    )
  }
  if (code === GONE) {
    return refuse(
      'cannot_write',
      '数据文件夹不见了，这次没有保存成功。',
      '它可能被改名、移动或者删除，U 盘可能拔掉了。请放回原处，程序会再次保存；先不要关闭窗口。',
      { library: 'no-folder' },
    )
  }
  if (code === REPLACED) return replacedTrouble
  if (/^SQLITE_IOERR|^EIO$/.test(code)) {
    return refuse(
      'cannot_write',
      '磁盘读写出错，这次没有保存成功。',
      '请检查硬盘或U盘是否接好，程序会再次保存。',
      { library: 'disk-error' },
    )
  }
  if (/^(?:EBUSY|ETXTBSY)$/.test(code)) {
    return refuse(
      'cannot_write',
      '文件正被另一个程序占用，这次没有保存成功。',
      '可能是杀毒软件或者同步软件正在读它。程序会再次保存，请稍等片刻。',
      { library: 'disk-error' },
    )
  }
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code)) return libraryTrouble('damaged')
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) return libraryInUse(null)
  return undefined
}
