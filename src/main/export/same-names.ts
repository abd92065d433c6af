import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../error-code.ts'

export interface ExistingFile {
  readonly name: string
  /** ISO, of its last change. */
  readonly savedAt: string
}

/** Which of the names are files of the folder already. */
export async function filesNamed(folder: string, names: readonly string[]): Promise<ExistingFile[]> {
  const found = await Promise.all(names.map(name => fileAt(folder, name)))
  return found.filter(file => file !== null)
}

async function fileAt(folder: string, name: string): Promise<ExistingFile | null> {
  try {
    const found = await stat(join(folder, name))
    return found.isFile() ? { name, savedAt: found.mtime.toISOString() } : null
  } catch (error) {
    // What cannot be looked at is met again, and told, when the file is written.
    if (errorCode(error) !== undefined) return null
    throw error
  }
}
