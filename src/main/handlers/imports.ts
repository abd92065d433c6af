import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import type { PendingImport } from '../../contract/views.ts'
import { done, refuse } from '../reply.ts'
import { acceptImport } from '../reports/accept-import.ts'
import { viewOf } from '../reports/report-view.ts'
import type { Services } from '../services.ts'
import type { Handlers } from './handler.ts'

type Calls = 'imports.pick' | 'imports.readFile' | 'imports.readText' | 'imports.accept' | 'imports.drop'

const MAX_FILE = 50 * 1024 * 1024
const PASTED = '粘贴的文字'

export const importHandlers: Handlers<Calls> = {
  'imports.pick': async services => {
    const path = await services.desktop.pickFile({
      title: '选择往年年报',
      kinds: [{ name: '年报（文字、网页、Word、PDF）', extensions: ['txt', 'html', 'htm', 'docx', 'pdf'] }],
    })
    if (path === null) return done(null)
    const bytes = await readWhole(path)
    return bytes.ok ? recognise(services, bytes.value, basename(path)) : bytes
  },
  'imports.readFile': (services, { bytes, name }) => recognise(services, bytes, basename(name)),
  'imports.readText': (services, { text, html }) =>
    recognise(services, new TextEncoder().encode(html ?? text), html ? `${PASTED}.html` : `${PASTED}.txt`),
  'imports.accept': (services, input) => {
    const stored = acceptImport(services, input)
    return stored.ok ? viewOf(services.store, stored.value) : stored
  },
  'imports.drop': ({ imports }, { token }) => {
    imports.drop(token)
    return done(null)
  },
}

async function recognise(services: Services, bytes: Uint8Array, name: string): Promise<Reply<PendingImport>> {
  const read = await services.importer.read(bytes, name)
  if (!read.ok) return refuse('not_a_report', read.error.says, read.error.hint)
  const { draft } = read
  const sourceName = name.startsWith(PASTED) ? PASTED : name
  return done({ token: services.imports.put({ sourceName, bytes, draft }), sourceName, draft })
}

async function readWhole(path: string): Promise<Reply<Uint8Array>> {
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE) {
      return refuse(
        'unreadable',
        '这个文件超过 50 MB，不像一份年报。',
        '请只导入年报正文；附件和图片不用导入。',
      )
    }
    return done(new Uint8Array(await readFile(path)))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return refuse(
      'unreadable',
      `“${basename(path)}”读不出来（${String(error.code)}）。`,
      '请确认文件还在、没有被别的程序占用，再试一次。',
    )
  }
}
