import { limits } from '../../core/import/limits.ts'
import type { AppError, Reply } from '../../contract/app-error.ts'
import type { PendingImport } from '../../contract/views.ts'
import { call } from '../api.ts'

const tooLarge: AppError = {
  code: 'unreadable',
  says: '这个文件超过 50 MB，不像一份年报。',
  hint: '请只导入年报正文；附件和图片不用导入。',
}

const gone: AppError = {
  code: 'unreadable',
  says: '这个文件读不出来。',
  hint: '请确认文件还在、不是文件夹，也没有被别的程序占用，再试一次。',
}

/** A file dropped on the window, recognised by main. */
export async function readDropped(file: File): Promise<Reply<PendingImport>> {
  if (file.size > limits.file) return { ok: false, error: tooLarge }
  const bytes = await file.arrayBuffer().catch((error: unknown) => {
    if (error instanceof DOMException) return null
    throw error
  })
  return bytes === null
    ? { ok: false, error: gone }
    : call('imports.readFile', { name: file.name, bytes: new Uint8Array(bytes) })
}
