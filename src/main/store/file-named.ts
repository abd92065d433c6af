import { statSync } from 'node:fs'

/**
 * The number of the file that a name stands for, which stays while the file is open; null where there is none. Windows
 * lets nobody replace an open library, and numbers of FAT files change there: any file of the name is the same one.
 */
function fileNamed(path: string): bigint | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (!found) return null
  return process.platform === 'win32' ? 0n : found.ino
}

/** What has become of the name of an open file: it still stands for it, for nothing, or for another file. */
export type Naming = 'same' | 'gone' | 'other'

/** @param path of a file that is open; whoever asks is told what the name stands for then */
export function namingOf(path: string): () => Naming {
  const opened = fileNamed(path)
  return () => {
    const named = fileNamed(path)
    if (named === null) return 'gone'
    return named === opened ? 'same' : 'other'
  }
}
