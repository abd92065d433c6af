import { join } from 'node:path'
import type { AppError, Reply } from '../../contract/app-error.ts'
import type { BackupLine, BackupWhy } from '../../contract/backups.ts'
import type { Log } from '../desktop/log.ts'
import { inTurn } from '../in-turn.ts'
import { localDate } from '../local-date.ts'
import { done, refuse } from '../reply.ts'
import { backupFolder, backupsOf } from '../store/backups/backup-file.ts'
import type { LibraryHead } from '../store/backups/library-head.ts'
import { sameHead } from '../store/backups/library-head.ts'
import type { Store } from '../store/store.ts'
import { askChecker } from './ask-checker.ts'
import { isRecent } from './is-recent.ts'
import { makeCheckedCopy } from './make-checked-copy.ts'
import type { CheckedCopy } from './make-checked-copy.ts'

/** Closing after so many steps makes one more copy. */
const MUCH = 200

export interface CopyKeeperParts {
  readonly folder: () => string
  /** null where nothing is copied: no library, one for looking only, or the sample. */
  readonly store: () => Store | null
  /** Whether the disk has room for copies that nobody asked for. */
  readonly hasRoom: () => boolean
  readonly now: () => Date
  readonly log: Log
  /** Whenever a copy was made. */
  readonly made: (copy: CheckedCopy) => void
}

/** Makes copies one after the other while the program works, and knows when the next one is due. */
export interface CopyKeeper {
  readonly backUp: (why: BackupWhy) => Promise<Reply<BackupLine>>
  /** Resolves as soon as the copy stands still, so that the change may go on; a copy that fails does not stop it. */
  readonly beforeChange: (why: BackupWhy) => Promise<void>
  /** @returns whether a copy was due: made, or not (see `trouble`) */
  readonly backUpIfDue: (when: 'start' | 'working') => Promise<boolean>
  readonly trouble: () => AppError | null
  /** Ends the copy that is being made; after much editing makes a last one at once. Before the library is closed. */
  readonly close: (leaving: boolean) => void
}

export function copyKeeper({ folder, store, hasRoom, now, log, made }: CopyKeeperParts): CopyKeeper {
  let trouble: AppError | null = null
  const copies = inTurn()
  let stopping = new AbortController()
  /** Where the library stood at the newest copy; undefined until that was looked at. */
  let newest: LibraryHead | null | undefined

  const note = <T>(reply: Reply<T>): Reply<T> => {
    trouble = reply.ok ? null : reply.error
    if (!reply.ok) log.write('backup-failed', reply.error)
    return reply
  }
  const work = async (
    why: BackupWhy,
    copied: () => void,
    signal: AbortSignal,
  ): Promise<Reply<BackupLine>> => {
    const open = store()
    if (!open || signal.aborted) return stopped
    try {
      const copy = note(await makeCheckedCopy(open, { folder: folder(), why, now: now() }, signal, copied))
      if (!copy.ok) return copy
      newest = copy.value.head
      made(copy.value)
      return done(copy.value.line)
    } catch (error) {
      if (signal.aborted) return stopped
      throw error
    }
  }
  const backUp = (why: BackupWhy, copied: () => void = () => undefined): Promise<Reply<BackupLine>> => {
    const { signal } = stopping
    return copies.next(() => work(why, copied, signal))
  }
  const newestHead = async (signal: AbortSignal): Promise<LibraryHead | null> => {
    if (newest !== undefined) return newest
    const [file] = backupsOf(folder())
    const head = file && (await askChecker('head', join(backupFolder(folder()), file.name), signal))
    newest ??= head?.ok ? head.value : null
    return newest
  }
  const isDue = async (when: 'start' | 'working', open: Store): Promise<boolean> => {
    const [newestFile] = backupsOf(folder())
    if (when === 'start' && newestFile && isRecent(newestFile, now())) return false
    // Each copy holds the whole archive against its hashes: once in every month of the calendar, changed or not.
    if (when === 'start' && newestFile?.day.slice(0, 7) !== localDate(now()).slice(0, 7)) return true
    const before = await newestHead(stopping.signal)
    return before === null || !sameHead(before, open.copies.head())
  }
  return {
    backUp: why => backUp(why),
    beforeChange: why =>
      new Promise((resolve, reject) => {
        if (!hasRoom()) {
          note(tooFull)
          resolve()
          return
        }
        backUp(why, resolve).then(() => {
          resolve()
        }, reject)
      }),
    async backUpIfDue(when) {
      const open = store()
      const { signal } = stopping
      if (!open || open.offices.list().length === 0) return false
      if (!hasRoom()) {
        note(tooFull)
        return true
      }
      try {
        if (!(await isDue(when, open)) || signal.aborted) return false
      } catch (error) {
        if (signal.aborted) return false
        throw error
      }
      await backUp(when === 'start' ? 'daily' : 'working')
      return true
    },
    trouble: () => trouble,
    close(leaving) {
      stopping.abort(new Error('the library is closed'))
      stopping = new AbortController()
      const open = store()
      const steps = open && newest ? open.copies.head().lastStep - newest.lastStep : 0
      if (leaving && open && steps > MUCH && hasRoom()) note(open.copies.backUp('closing', now()))
      newest = undefined
    },
  }
}

const tooFull = refuse(
  'cannot_write',
  '磁盘空间不足 100 MB，自动备份已停。',
  '请清理磁盘空间；也可以把交接包写到 U 盘上。',
)
const stopped = refuse('cancelled', '备份停下了，没有做完。', '年报库打开以后会再做。')
