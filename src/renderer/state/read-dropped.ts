import { limits, tooLarge } from '../../core/import/limits.ts'
import type { AppError, Reply } from '../../contract/app-error.ts'
import type { PendingImport } from '../../contract/views.ts'
import { call } from '../api.ts'

const gone: AppError = {
  code: 'unreadable',
  says: '这个文件读不出来。',
  hint: '请确认文件还在、不是文件夹，也没有被别的程序占用，再试一次。',
}

/** A file dropped on the window, recognised by main. */
export async function readDropped(file: File): Promise<Reply<PendingImport>> {
  if (file.size > limits.file) return { ok: false, error: { code: 'unreadable', ...tooLarge } }
  const bytes = await file.arrayBuffer().catch((error: unknown) => {
    if (error instanceof DOMException) return null
    throw error
  })
  return bytes === null
    ? { ok: false, error: gone }
    : call('imports.readFile', { name: file.name, bytes: new Uint8Array(bytes) })
}
