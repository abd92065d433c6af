import { randomBytes } from 'node:crypto'
import { link, lstat, open, readFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { AppError } from '../../contract/app-error.ts'

export interface Saving {
  readonly folder: string
  /** Without extension; fit for a file name (see paper-file-name). */
  readonly name: string
  /** With its dot: .docx */
  readonly extension: string
  readonly bytes: Uint8Array
  /** Looks at the bytes as they came back from the disk; what it returns keeps the file from getting its name. */
  readonly check?: (written: Uint8Array) => Promise<AppError | null>
}

export type Saved =
  | { readonly ok: true; readonly path: string; readonly name: string; readonly bytes: number }
  | { readonly ok: false; readonly error: AppError }

const MOST_COPIES = 999
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY'])
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EACCES'])

/**
 * Writes a file so that its name stands for the whole content or is not there: part file in the same folder →
 * fsync → read back and check → name → fsync of the folder. An existing file is never touched: the new one is
 * numbered (2), (3) … Trouble of the disk is a value; nothing is left behind then.
 */
export async function saveFile(saving: Saving): Promise<Saved> {
  const part = join(saving.folder, `${saving.name}${saving.extension}.part-${randomBytes(6).toString('hex')}`)
  try {
    await writeWhole(part, saving.bytes)
    const written = new Uint8Array(await readFile(part))
    const fault = sameBytes(saving.bytes, written) ? await saving.check?.(written) : notOnDisk(saving)
    if (fault) {
      await unlink(part)
      return { ok: false, error: fault }
    }
    const name = await giveName(part, saving)
    await syncFolder(saving.folder)
    return { ok: true, path: join(saving.folder, name), name, bytes: written.length }
  } catch (error) {
    await dropPart(part)
    const code = codeOf(error)
    if (code === undefined) throw error
    return { ok: false, error: cannotWrite(saving, code) }
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

/** The first free name. A hard link never replaces; where the disk has none, look first and rename. */
async function giveName(part: string, { folder, name, extension }: Saving): Promise<string> {
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const candidate = `${name}${copy === 1 ? '' : ` (${String(copy)})`}${extension}`
    const target = join(folder, candidate)
    if (await exists(target)) continue
    try {
      await link(part, target)
      await unlink(part)
      return candidate
    } catch (error) {
      const code = codeOf(error) ?? ''
      if (code === 'EEXIST') continue
      if (!NO_LINKS.has(code)) throw error
      await renameWhenFree(part, target)
      return candidate
    }
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
      if (!BUSY.has(codeOf(error) ?? '') || Date.now() >= until) throw error
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
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** After a failure the part file may not even exist; the failure itself is what is told. */
async function dropPart(part: string): Promise<void> {
  try {
    await unlink(part)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

const notOnDisk = ({ name, extension }: Saving): AppError => ({
  code: 'cannot_write',
  says: `“${name}${extension}”写入后读出的内容不一致，没有生成文件。`,
  hint: '磁盘可能有故障，请换一个文件夹或另一个磁盘再试。',
})

function cannotWrite({ name, extension }: Saving, code: string): AppError {
  const file = `“${name}${extension}”`
  const error = (says: string, hint: string): AppError => ({ code: 'cannot_write', says, hint })
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return error(`${file}没有写成：所选的文件夹不存在。`, '请重新选择文件夹。')
    case 'ENOSPC':
    case 'EDQUOT':
      return error(`${file}没有写成：磁盘空间不足。`, '请清理磁盘，或者换一个文件夹。')
    case 'EEXIST':
      return error(`${file}没有写成：同名文件太多。`, '请换一个文件夹，或者删去旧文件。')
    case 'ENAMETOOLONG':
      return error(`${file}没有写成：文件夹的路径太长。`, '请换一个路径较短的文件夹。')
    default:
      return error(
        `${file}没有写成：这个文件夹不能写入，或者文件正被 Word、WPS 占用。`,
        '请关闭已打开的文件，或者换一个文件夹（例如“文档”）再试。',
      )
  }
}
