import { link, lstat, open, readFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { AppError } from '../../contract/app-error.ts'
import { errorCode } from '../error-code.ts'
import { cannotWrite, notOnDisk } from './cannot-write.ts'
import { isHeldOpen } from './held-open.ts'
import { partName } from './part-file.ts'
import { hasNoLinks } from './takes-links.ts'

export interface Saving {
  readonly folder: string
  /** Without extension; fit for a file name (see paper-file-name). */
  readonly name: string
  /** With its dot: .docx */
  readonly extension: string
  readonly bytes: Uint8Array
  /** Looks at the bytes as they came back from the disk; what it returns keeps the file from getting its name. */
  readonly check?: (written: Uint8Array) => Promise<AppError | null>
  /** What becomes of a file of the same name: it stays and the new one is numbered (the rule), or it is replaced. */
  readonly sameName?: SameName
}

export type SameName = 'beside' | 'replace'

export type Saved =
  | {
      readonly ok: true
      readonly path: string
      readonly name: string
      readonly bytes: number
      /** The name it should have replaced; it is open in another program, so the file was numbered. */
      readonly insteadOf?: string
    }
  | { readonly ok: false; readonly error: AppError }

const MOST_COPIES = 999
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY'])
const IS_FOLDER = new Set(['EISDIR', 'ENOTEMPTY', 'EEXIST'])

/**
 * Writes a file so that its name stands for the whole content or is not there: part file in the same folder →
 * fsync → read back and check → name → fsync of the folder. An existing file is not touched, the new one is numbered
 * (2), (3) …, unless it is to be replaced; then it stays whole until the new one has been checked, and for good while
 * another program has it open. Trouble of the disk is a value; nothing is left behind then.
 */
export async function saveFile(saving: Saving): Promise<Saved> {
  const part = join(saving.folder, partName(saving.name + saving.extension))
  try {
    await writeWhole(part, saving.bytes)
    const written = new Uint8Array(await readFile(part))
    const fault = sameBytes(saving.bytes, written)
      ? await saving.check?.(written)
      : notOnDisk(saving.name + saving.extension)
    if (fault) {
      await dropPart(part)
      return { ok: false, error: fault }
    }
    const given = await giveName(part, saving)
    await syncFolder(saving.folder)
    return { ok: true, path: join(saving.folder, given.name), ...given, bytes: written.length }
  } catch (error) {
    await dropPart(part)
    const code = errorCode(error)
    if (code === undefined) throw error
    return { ok: false, error: cannotWrite(saving.name + saving.extension, code) }
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

interface Given {
  readonly name: string
  readonly insteadOf?: string
}

async function giveName(part: string, saving: Saving): Promise<Given> {
  if (saving.sameName !== 'replace') return { name: await freeName(part, saving) }
  const name = saving.name + saving.extension
  switch (await replace(part, saving.folder, name)) {
    case 'replaced':
      return { name }
    case 'held':
      return { name: await freeName(part, saving), insteadOf: name }
    case 'a folder':
      return { name: await freeName(part, saving) }
  }
}

/** Gives the file the name of another, unless another program holds that one or it is a folder. */
async function replace(
  part: string,
  folder: string,
  name: string,
): Promise<'replaced' | 'held' | 'a folder'> {
  if (await isHeldOpen(folder, name)) return 'held'
  try {
    await renameWhenFree(part, join(folder, name))
    return 'replaced'
  } catch (error) {
    const code = errorCode(error) ?? ''
    if (BUSY.has(code)) return 'held'
    if (IS_FOLDER.has(code)) return 'a folder'
    throw error
  }
}

/** The first free name. A hard link never replaces; where the disk has none, look first and rename. */
async function freeName(part: string, { folder, name, extension }: Saving): Promise<string> {
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const candidate = `${name}${copy === 1 ? '' : ` (${String(copy)})`}${extension}`
    const target = join(folder, candidate)
    if (await exists(target)) continue
    try {
      await link(part, target)
    } catch (error) {
      const code = errorCode(error) ?? ''
      if (code === 'EEXIST') continue
      if (!hasNoLinks(code)) throw error
      await renameWhenFree(part, target)
      return candidate
    }
    await dropPart(part)
    return candidate
  }
  throw Object.assign(new Error(`${name}: no free name`), { code: 'EEXIST' })
}

/** A virus scanner may hold the new file for a moment (Windows): try again for ten seconds. */
async function renameWhenFree(from: string, to: string): Promise<void> {
  const until = Date.now() + (process.platform === 'win32' ? 10_000 : 0)
  for (let pause = 10; ; pause = Math.min(100, pause * 2)) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (!BUSY.has(errorCode(error) ?? '') || Date.now() >= until) throw error
      await wait(pause)
    }
  }
}

/** Makes the new name last through a power cut. Windows cannot open folders and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/**
 * After a failure the part file may not even exist; the failure itself is what is told. One that somebody holds or that
 * the disk will not let go of is tried for most of a second; then it stays until a later export sweeps it.
 */
async function dropPart(part: string): Promise<void> {
  for (let pause = 5; pause < 500; pause *= 2) {
    try {
      await unlink(part)
      return
    } catch (error) {
      const code = errorCode(error)
      if (code === undefined) throw error
      if (code === 'ENOENT' || code === 'ENOTDIR') return
      await wait(pause)
    }
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
