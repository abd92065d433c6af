import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import type { LibraryContents, WrittenBundle } from '../../contract/backups.ts'
import { saveFile } from '../export/save-file.ts'
import { localDate } from '../local-date.ts'
import { placeName } from '../place-name.ts'
import { done, refuse } from '../reply.ts'
import type { KeepingServices } from '../services.ts'
import { libraryContents } from '../store/backups/library-contents.ts'
import { lookAtLibrary } from '../store/backups/look-at-library.ts'
import type { Store } from '../store/store.ts'
import { isLocked, lockBundle, unlockBundle } from './bundle-lock.ts'
import { packBundle, unpackBundle } from './pack-bundle.ts'

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
  const copy = libraryBytes(store)
  if (!copy.ok) return copy
  return saveBundle(services, { ...copy.value, folder, password, name: `公开年报交接包_${localDate(now())}` })
}

interface Packing {
  readonly library: Uint8Array
  readonly contents: LibraryContents
  readonly folder: string
  readonly password: string | null
  /** Without extension. */
  readonly name: string
}

/** Packs a library and writes it, read back before it gets its name. */
export async function saveBundle(
  { desktop, exports, now, version }: KeepingServices,
  { library, contents, folder, password, name }: Packing,
): Promise<Reply<WrittenBundle>> {
  const packed = packBundle(library, { appVersion: version, madeAt: now().toISOString() })
  const saved = await saveFile({
    folder,
    name,
    extension: '.nbz',
    bytes: password === null ? packed : lockBundle(packed, password),
    check: written => Promise.resolve(troubleOf(written, password)),
  })
  if (!saved.ok) return saved
  desktop.wrote(saved.path)
  return done({
    ...{ token: exports.put(saved.path), name: saved.name, bytes: saved.bytes },
    ...{ place: placeName(folder), contents },
  })
}

/** A whole copy of an open library, looked through. */
export function libraryBytes(store: Store) {
  const place = mkdtempSync(join(tmpdir(), 'nianbao-bundle-'))
  const file = join(place, 'library.db')
  try {
    store.copies.write(file)
    const contents = lookAtLibrary(file, libraryContents)
    return contents.ok ? done({ library: readFileSync(file), contents: contents.value }) : contents
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function troubleOf(written: Uint8Array, password: string | null) {
  const unlocked = isLocked(written) && password !== null ? unlockBundle(written, password) : done(written)
  const unpacked = unlocked.ok ? unpackBundle(unlocked.value) : unlocked
  return unpacked.ok ? null : unpacked.error
}
