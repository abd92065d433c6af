import { statSync } from 'node:fs'

/**
 * The number of the file that a name stands for, which stays while the file is open; null where there is none. Windows
 * lets nobody replace an open library, and numbers of FAT files change there: any file of the name is the same one.
 */
export function fileNamed(path: string): bigint | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (!found) return null
  return process.platform === 'win32' ? 0n : found.ino
}
