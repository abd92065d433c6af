import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import type { WrittenBundle } from '../../contract/backups.ts'
import { localDate } from '../local-date.ts'
import { placeName } from '../place-name.ts'
import { done, refuse } from '../reply.ts'
import type { KeepingServices } from '../services.ts'
import type { Store } from '../store/store.ts'
import { askChecker } from './ask-checker.ts'
import { bundleTrouble } from './bundle-trouble.ts'
import { scratchFolder } from '../store/scratch-folder.ts'

/** Asks for a folder and writes the whole library into one file, read back and unpacked before it gets its name. */
export async function writeBundle(
  services: KeepingServices,
  password: string | null,
): Promise<Reply<WrittenBundle | null>> {
  const { keeping, desktop, now } = services
  const store = keeping.store()
  if (!store) return refuse('unreadable', '年报库没有打开，不能做交接包。', '请先恢复备份。')
  const folder = await desktop.pickFolder({ title: '交接包存到哪个文件夹（可以是 U 盘）' })
  if (folder === null) return done(null)
  const name = `公开年报交接包_${localDate(now())}`
  return saveBundle(services, { store, folder, password, name })
}

interface Packing {
  /** Open; it may be worked with meanwhile. */
  readonly store: Store
  readonly folder: string
  readonly password: string | null
  /** Without extension. */
  readonly name: string
}

/** Copies a library page by page; another thread makes one file of the copy and writes it. Nobody waits at the window. */
export async function saveBundle(
  { keeping, desktop, exports, now, version }: KeepingServices,
  { store, folder, password, name }: Packing,
): Promise<Reply<WrittenBundle>> {
  const closing = keeping.closing()
  const place = scratchFolder()
  try {
    const file = join(place, 'library.db')
    const head = await store.copies.copyTo(file, closing)
    const made = { appVersion: version, madeAt: now().toISOString() }
    const packed = await askChecker('pack', { file, head, folder, name, password, ...made })
    if (!packed.ok) return packed
    const { path, ...written } = packed.value
    desktop.wrote(path)
    const disk = await keeping.diskOf(folder)
    return done({ ...written, token: exports.put(path), place: placeName(folder), disk })
  } catch (error) {
    return closing.aborted ? closed : bundleTrouble(error, '交接包没有做成。')
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

const closed = refuse('cancelled', '年报库关上了，交接包没有做完。', '年报库打开以后再做一次。')
