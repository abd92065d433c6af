import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'
import { lockOf } from './library-lock.ts'
import { libraryTrouble } from './library-trouble.ts'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'
import { scratchFolder } from './scratch-folder.ts'

/**
 * Opens a copy of the library of a data folder, for looking only: the folder keeps every byte it had, whatever the
 * schema of the library. A library that a program has open is refused with a sentence. Closing removes the copy.
 */
export function openCopy(folder: string): Reply<Store> {
  const file = join(folder, 'library.db')
  if (!existsSync(file)) {
    return refuse('not_found', `“${folder}”里没有年报库（library.db）。`, '请指定公开年报的数据文件夹。')
  }
  if (!statSync(file).isFile()) return libraryTrouble('foreign')
  const locked = lockOf(folder, file)
  if (locked) return locked
  const copy = scratchFolder()
  for (const name of ['library.db', 'library.db-wal', 'library.db-journal']) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name))
  }
  const opened = openStore({ folder: copy, appVersion: '', osUser: '', now: () => new Date(), looking: true })
  if (!opened.ok) {
    rmSync(copy, { recursive: true })
    return opened
  }
  const close = (): void => {
    opened.value.close()
    rmSync(copy, { recursive: true })
  }
  return done({ ...opened.value, close })
}
