import { link, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../error-code.ts'
import { partName } from './part-file.ts'

const NO_LINKS = new Set(['EPERM', 'EISDIR', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EACCES'])

/**
 * Whether an error of link(2) says that the disk has no hard links: FAT and exFAT have none, for which Linux says EPERM
 * and Node on Windows EISDIR (nodejs/node#65817).
 */
export const hasNoLinks = (code: string): boolean => NO_LINKS.has(code)

/** Tries it with an empty file. Throws what the disk says where nothing can be written. */
export async function takesLinks(folder: string): Promise<boolean> {
  const [file, other] = [join(folder, partName('probe.nbz')), join(folder, partName('probe.nbz'))]
  try {
    await writeFile(file, '')
    await link(file, other)
    return true
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'link') throw error
    return !hasNoLinks(errorCode(error) ?? '')
  } finally {
    await Promise.all([rm(file, { force: true }), rm(other, { force: true })])
  }
}
