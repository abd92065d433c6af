import { readFile, stat, writeFile } from 'node:fs/promises'
import type { Reply } from '../../contract/app-error.ts'
import { errorCode } from '../error-code.ts'
import { done, refuse } from '../reply.ts'
import { isLocked, unlockBundle } from './bundle-lock.ts'
import { bundleTrouble } from './bundle-trouble.ts'
import { bundleGone } from './is-locked-file.ts'
import { MOST_BYTES, unpackBundle } from './pack-bundle.ts'

export interface LibraryToUnpack {
  readonly path: string
  readonly password: string | null
  /** Where the library is put. */
  readonly to: string
}

/** Puts the library of a 交接包, or a copy of one that stands on a stick by itself, there; or why it is not opened. */
export async function unpackLibrary({ path, password, to }: LibraryToUnpack): Promise<Reply<null>> {
  const read = await bytesOf(path)
  const library = read.ok ? libraryIn(read.value, password) : read
  if (!library.ok) return library
  try {
    await writeFile(to, library.value)
    return done(null)
  } catch (error) {
    return bundleTrouble(error, '交接包没有打开。')
  }
}

async function bytesOf(path: string): Promise<Reply<Uint8Array>> {
  try {
    const about = await stat(path)
    if (!about.isFile()) return bundleGone
    return about.size > MOST_BYTES ? tooLarge : done(await readFile(path))
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return bundleGone
  }
}

function libraryIn(bytes: Uint8Array, password: string | null): Reply<Uint8Array> {
  if (isLibrary(bytes)) return done(bytes)
  if (!isLocked(bytes)) return unpackedLibrary(bytes)
  if (password === null) return refuse('bad_input', '这个交接包有密码。', '请输入做交接包时设的密码。')
  const unlocked = unlockBundle(bytes, password)
  return unlocked.ok ? unpackedLibrary(unlocked.value) : unlocked
}

function unpackedLibrary(bytes: Uint8Array): Reply<Uint8Array> {
  const unpacked = unpackBundle(bytes)
  return unpacked.ok ? done(unpacked.value.library) : unpacked
}

const isLibrary = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0'

const tooLarge = refuse('unreadable', '这个交接包太大，不能打开。', '请从原来的电脑拷贝整个数据文件夹。')
