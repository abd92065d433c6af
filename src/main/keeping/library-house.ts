import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import type { Log } from '../desktop/log.ts'
import { done, refuse } from '../reply.ts'
import { openCopy } from '../store/open-copy.ts'
import { openStore } from '../store/open-store.ts'
import { folderGone, notOverReplaced } from '../store/library-trouble.ts'
import type { Store } from '../store/store.ts'
import { copyKeeper } from './copy-keeper.ts'
import { diskOf } from './disk-of.ts'
import { diskSpace } from './disk-space.ts'
import { dropOldLog } from './drop-old-log.ts'
import { isStick as isStickOfSystem } from './is-stick.ts'
import type { Keeping } from './keeping.ts'
import type { CheckedCopy } from './make-checked-copy.ts'
import { movedTo, setMovedTo } from './moved-to.ts'
import { secondKeeper } from './second-keeper.ts'
import { tellOfCopy } from './tell-of-copy.ts'

export interface HouseParts {
  /** The folder the program was started with; the data may have moved on from it. */
  readonly base: string
  readonly appVersion: string
  readonly osUser: string
  readonly now: () => Date
  readonly log: Log
  /** false for the sample, of which no copies are made. */
  readonly keepsCopies?: boolean
  /** The roots of what is plugged in; the system's where not given. */
  readonly volumes?: () => Promise<readonly string[]>
  /** Whether a folder lies on a stick; as the system says where not given. */
  readonly isStick?: (folder: string) => Promise<boolean>
  /** Called whenever another library is open, or none. */
  readonly changed: () => void
  /** Called when a copy has been tried out and sent on. */
  readonly copiesChanged?: () => void
  /** Called when a save has found the disk full. */
  readonly spaceChanged?: () => void
}

export interface LibraryHouse extends Keeping {
  readonly opened: () => Reply<Store>
  readonly open: () => Reply<Store>
  readonly close: () => void
}

/** The one place that opens and closes the library of a running program. */
export function libraryHouse(parts: HouseParts): LibraryHouse {
  const {
    base,
    appVersion,
    osUser,
    now,
    log,
    keepsCopies = true,
    isStick = isStickOfSystem,
    changed,
    copiesChanged = () => undefined,
    spaceChanged = () => undefined,
  } = parts
  const moved = movedTo(base)
  let folder = moved?.folder ?? base
  let lost = moved?.folder === null
  let opened: Reply<Store> = folderGone
  let looking = false
  const space = diskSpace(
    () => folder,
    () => spaceChanged(),
  )
  const copies = copyKeeper({
    folder: () => folder,
    store: () => (opened.ok && !looking && keepsCopies ? opened.value : null),
    hasRoom: space.takesCopies,
    made: copy => {
      void afterCopy(copy)
    },
    ...{ now, log },
  })
  const second = secondKeeper({ folder: () => folder, volumes: parts.volumes, isStick })
  let leaving = new AbortController()
  const afterCopy = async (copy: CheckedCopy): Promise<void> => {
    const { signal } = leaving
    try {
      await tellOfCopy({ copy, folder, second, now, store: opened.ok ? opened.value : null }, signal)
      await dropOldLog(folder, now())
      if (!signal.aborted) copiesChanged()
    } catch (error) {
      if (!signal.aborted) log.write('fault', error)
    }
  }
  const settle = (reply: Reply<Store>): Reply<Store> => {
    opened = reply
    if (!reply.ok) log.write('library-refused', reply.error)
    changed()
    return reply
  }
  const open = (withEdits = false): Reply<Store> => {
    looking = false
    const gone = lost || (folder !== base && !hasLibrary(folder))
    return settle(gone ? folderGone : openThere(withEdits))
  }
  /** A fault of the program, too, leaves a window that says so. */
  const openThere = (withEdits: boolean): Reply<Store> => {
    try {
      return openStore({ folder, appVersion, osUser, now, withEdits, makeRoom: space.makeRoom })
    } catch (error) {
      log.write('fault', error)
      return notOpened
    }
  }
  const close = (atEnd = false): void => {
    copies.close(atEnd)
    leaving.abort(new Error('the library is closed'))
    leaving = new AbortController()
    const last = opened
    opened = folderGone
    if (last.ok) last.value.close()
  }
  const answered = (reply: Reply<Store>): Reply<null> => (reply.ok ? done(null) : reply)
  return {
    open: () => open(),
    close: () => {
      close(true)
    },
    opened: () => opened,
    folder: () => folder,
    store: () => (opened.ok ? opened.value : null),
    looking: () => looking,
    closing: () => leaving.signal,
    diskOf: other => diskOf(folder, other, isStick),
    whileClosed(change, { withEdits } = { withEdits: false }) {
      // What stands under the name is not what was open, and nobody has looked at it.
      if (opened.ok && opened.value.replaced()) return notOverReplaced
      close()
      let reply: Reply<Store>
      let made: Reply<null>
      try {
        made = change(folder)
      } finally {
        // Also where it throws: without a library every later call would be told of a fault.
        reply = open(withEdits)
      }
      return made.ok ? answered(reply) : made
    },
    moveTo(target) {
      const noted = setMovedTo(base, target)
      if (!noted.ok) return noted
      close()
      lost = false
      folder = target
      return answered(open())
    },
    lookOnly() {
      close()
      const copy = openCopy(folder)
      looking = copy.ok
      return answered(settle(copy))
    },
    ...{ copies, second, space },
  }
}

const notOpened = refuse(
  'internal',
  '程序出错，年报库没有打开。',
  '里面的内容没有改动。请重试；仍然打不开时，可以先以只读方式查看，或者选择另一个数据文件夹。',
  { library: 'disk-error' },
)

export const hasLibrary = (folder: string): boolean =>
  existsSync(join(folder, 'library.db')) || existsSync(join(folder, 'library.json'))
