import { randomBytes } from 'node:crypto'
import { lstat, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../error-code.ts'

/** A file while it is written: 2025-年报.docx.part-0123456789ab. No two are the same. */
export const partName = (name: string): string => `${name}.part-${randomBytes(6).toString('hex')}`

const ours = /\.(?:docx|pdf|html|txt|xlsx|json|nbz)\.part-[0-9a-f]{12}$/
/** Milliseconds. No export takes so long: whoever wrote it is gone. */
const STALE = 60 * 60 * 1000

/**
 * Removes part files that an export left in a folder when it was killed. One that cannot be looked at or removed stays:
 * it is in nobody's way.
 */
export async function sweepParts(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(nothing)
  for (const name of names ?? []) {
    if (!ours.test(name)) continue
    const path = join(folder, name)
    const about = await lstat(path).catch(nothing)
    if (about?.isFile() && now - about.mtimeMs > STALE) await unlink(path).catch(nothing)
  }
}

/** For trouble of the disk; anything else is thrown on. */
function nothing(error: unknown): undefined {
  if (errorCode(error) === undefined) throw error
}
