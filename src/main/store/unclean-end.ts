import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { errorCode } from '../error-code.ts'
import { dropDouble, libraryFilesIn, moveAside, placeAside } from './aside.ts'
import { archiveFaults } from './backups/archive-faults.ts'
import { isFull } from './library-trouble.ts'
import { newestSchema } from './migrate.ts'
import { scratchFolder } from './scratch-folder.ts'

/** What SQLite keeps beside a library that is open: a log of what was stored last, or a journal of what was there before. */
const BESIDE = ['-wal', '-journal']

/** Whether the last program left without closing and something of its work is still beside the library. */
export const leftOpen = (file: string): boolean =>
  BESIDE.some(end => {
    const log = statSync(file + end, { throwIfNoEntry: false })
    return log !== undefined && log.isFile() && log.size > 0
  })

/**
 * What to open after an unclean end, seen on copies: whatever comes of joining a library and its log, the files
 * themselves are not touched by it. A log that does not belong to the library (a backup was copied over it) makes a
 * broken one of it; without that log it is sound, and the edit log brings it to its end. Where there is no room for a
 * copy, nobody knows: joined.
 */
export function howToOpen(file: string): 'joined' | 'without-log' | 'not' {
  try {
    const joined = stateOfCopy(file, ['', ...BESIDE])
    if (joined === 'whole') return 'joined'
    const alone = stateOfCopy(file, [''])
    if (alone === 'whole' || (alone === 'changed' && joined === 'damaged')) return 'without-log'
    return joined === 'damaged' ? 'not' : 'joined'
  } catch (error) {
    if (!isFull(error)) throw error
    return 'joined'
  }
}

/** Moves the log of a library to 换下的库. @returns what to tell the clerk */
export function setLogAside(file: string, now: Date): string {
  const folder = dirname(file)
  const names = libraryFilesIn(folder).filter(name => name !== basename(file))
  const aside = placeAside({ folder, names, note: NOTE, now })
  moveAside(folder, aside, names)
  dropDouble(aside, now)
  return '上次没有正常关闭，留下的数据库日志与年报库对不上，没有使用，已原样移到“换下的库”。'
}

const NOTE =
  '这是程序没有正常关闭时留下的数据库日志。它与年报库 library.db 对不上，\r\n' +
  '合在一起会损坏年报库，所以没有使用。年报库用编辑记录补到了最后一次保存。\r\n' +
  '程序不再使用这个文件，也不会删除。确认内容齐全，就可以删去这个文件夹。\r\n'

/** changed: sound for SQLite, but the archive is not what was archived. */
function stateOfCopy(file: string, ends: readonly string[]): 'whole' | 'changed' | 'damaged' {
  const place = scratchFolder()
  const copy = join(place, 'library.db')
  try {
    for (const end of ends) if (existsSync(file + end)) copyFileSync(file + end, copy + end)
    return stateOf(copy)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function stateOf(copy: string): 'whole' | 'changed' | 'damaged' {
  const db = new Database(copy, { fileMustExist: true })
  try {
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return 'damaged'
    // Of a newer program: it is refused when it is opened, and its tables are not known here.
    if ((db.pragma('user_version', { simple: true }) as number) > newestSchema()) return 'whole'
    const { changed, chainBroken } = archiveFaults(db)
    return changed.length > 0 || chainBroken ? 'changed' : 'whole'
  } catch (error) {
    if (/^SQLITE_(?:CORRUPT|NOTADB|ERROR)/.test(errorCode(error) ?? '')) return 'damaged'
    throw error
  } finally {
    db.close()
  }
}
