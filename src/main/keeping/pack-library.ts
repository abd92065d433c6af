import { readFile, stat } from 'node:fs/promises'
import type { Reply } from '../../contract/app-error.ts'
import type { LibraryContents } from '../../contract/backups.ts'
import { sweepParts } from '../export/part-file.ts'
import { saveFile } from '../export/save-file.ts'
import { done, refuse } from '../reply.ts'
import type { LibraryHead } from '../store/backups/library-head.ts'
import { sameHead } from '../store/backups/library-head.ts'
import { settleCopy } from '../store/backups/look-through.ts'
import { bundleTrouble } from './bundle-trouble.ts'
import { isLocked, lockBundle, unlockBundle } from './bundle-lock.ts'
import { MOST_BYTES, packBundle, unpackBundle } from './pack-bundle.ts'

export interface LibraryToPack {
  /** A copy of a library that nobody else has open. */
  readonly file: string
  /** Where the library stood when it was copied. */
  readonly head: LibraryHead
  readonly folder: string
  /** Without extension. */
  readonly name: string
  readonly password: string | null
  readonly appVersion: string
  /** ISO time. */
  readonly madeAt: string
}

export interface PackedLibrary {
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly contents: LibraryContents
}

/**
 * Makes of a copied library a 交接包. The file is closed, opened anew, read back, unlocked and unpacked before it gets
 * its name, so that a stick may be taken out when this has answered. A large one takes seconds.
 */
export async function packLibrary(asked: LibraryToPack): Promise<Reply<PackedLibrary>> {
  const { file, head, folder, name, password, ...made } = asked
  try {
    const seen = settleCopy(file)
    if (!seen.ok) return seen
    if (!sameHead(seen.value.head, head)) return notAsCopied
    if ((await stat(file)).size > MOST_BYTES) return tooLarge
    const packed = packBundle(await readFile(file), made)
    await sweepParts(folder, Date.now())
    const saved = await saveFile({
      ...{ folder, name, extension: '.nbz' },
      bytes: password === null ? packed : lockBundle(packed, password),
      check: written => Promise.resolve(troubleOf(written, password)),
    })
    if (!saved.ok) return saved
    const { path, name: given, bytes } = saved
    return done({ path, name: given, bytes, contents: seen.value.contents })
  } catch (error) {
    return bundleTrouble(error, '交接包没有做成。')
  }
}

function troubleOf(written: Uint8Array, password: string | null) {
  const unlocked = isLocked(written) && password !== null ? unlockBundle(written, password) : done(written)
  const unpacked = unlocked.ok ? unpackBundle(unlocked.value) : unlocked
  return unpacked.ok ? null : unpacked.error
}

const notAsCopied = refuse('mismatch', '交接包与年报库不一致，没有采用。', '请检查磁盘，再做一次。')
const tooLarge = refuse(
  'cannot_write',
  '年报库超过 2 GB，不能做成一个交接包。',
  '请关闭程序，把整个数据文件夹拷过去；或者在“查找与档案”里逐份交给同事。',
)
