import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AppError, Reply } from '../../contract/app-error.ts'
import type { Log } from '../desktop/log.ts'
import { localDate } from '../local-date.ts'
import { done } from '../reply.ts'
import { backupsOf } from '../store/backups/backup-file.ts'
import { openCopy } from '../store/open-copy.ts'
import { openStore } from '../store/open-store.ts'
import { folderGone } from '../store/library-trouble.ts'
import type { Store } from '../store/store.ts'
import type { Keeping } from './keeping.ts'
import { movedTo, setMovedTo } from './moved-to.ts'

export interface HouseParts {
  /** The folder the program was started with; the data may have moved on from it. */
  readonly base: string
  readonly appVersion: string
  readonly osUser: string
  readonly now: () => Date
  readonly log: Log
  /** Called whenever another library is open, or none. */
  readonly changed: () => void
}

export interface LibraryHouse extends Keeping {
  readonly opened: () => Reply<Store>
  readonly open: () => Reply<Store>
  readonly close: () => void
}

/** The one place that opens and closes the library of a running program. */
export function libraryHouse(parts: HouseParts): LibraryHouse {
  const { base, appVersion, osUser, now, log, changed } = parts
  let folder = movedTo(base) ?? base
  let opened: Reply<Store> = folderGone
  let looking = false
  let backupTrouble: AppError | null = null
  const settle = (reply: Reply<Store>): Reply<Store> => {
    opened = reply
    if (!reply.ok) log.write('library-refused', reply.error)
    changed()
    return reply
  }
  const open = (): Reply<Store> => {
    looking = false
    const gone = folder !== base && !hasLibrary(folder)
    return settle(gone ? folderGone : openStore({ folder, appVersion, osUser, now }))
  }
  const close = (): void => {
    if (opened.ok) opened.value.close()
    opened = folderGone
  }
  const answered = (reply: Reply<Store>): Reply<null> => (reply.ok ? done(null) : reply)
  return {
    ...{ open, close },
    opened: () => opened,
    folder: () => folder,
    store: () => (opened.ok ? opened.value : null),
    looking: () => looking,
    whileClosed(change) {
      close()
      const made = change(folder)
      const reply = open()
      return made.ok ? answered(reply) : made
    },
    moveTo(target) {
      close()
      setMovedTo(base, target)
      folder = target
      return answered(open())
    },
    lookOnly() {
      close()
      const copy = openCopy(folder)
      looking = copy.ok
      return answered(settle(copy))
    },
    backupTrouble: () => backupTrouble,
    backUpIfDue() {
      if (!opened.ok || looking || opened.value.offices.list().length === 0) return false
      if (backupsOf(folder)[0]?.day === localDate(now())) return false
      const made = opened.value.copies.backUp('daily', now())
      backupTrouble = made.ok ? null : made.error
      if (!made.ok) log.write('backup-failed', made.error)
      return true
    },
  }
}

export const hasLibrary = (folder: string): boolean =>
  existsSync(join(folder, 'library.db')) || existsSync(join(folder, 'library.json'))
