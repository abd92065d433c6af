import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { limits, tooLarge } from '../../core/import/limits.ts'
import type { PendingImport } from '../../contract/views.ts'
import type { ReadResult } from '../../core/import/draft.ts'
import { errorCode } from '../error-code.ts'
import { done, refuse } from '../reply.ts'
import { fileKind } from '../import/file-kind.ts'
import { readPasted } from '../import/read-pasted.ts'
import { acceptImport, noSuchImport } from '../reports/accept-import.ts'
import { viewOf } from '../reports/report-view.ts'
import type { Services } from '../services.ts'
import type { Handlers } from './handler.ts'

type Calls =
  | 'imports.pick'
  | 'imports.pickMany'
  | 'imports.readPicked'
  | 'imports.readFile'
  | 'imports.readText'
  | 'imports.accept'
  | 'imports.source'
  | 'imports.drop'

const PASTED = '粘贴的文字'
const kinds = [
  {
    name: '年报（Word、PDF、网页、文字）',
    extensions: ['docx', 'doc', 'wps', 'pdf', 'html', 'htm', 'mht', 'mhtml', 'txt', 'json'],
  },
]

export const importHandlers: Handlers<Calls> = {
  'imports.pick': async services => {
    const path = await services.desktop.pickFile({ title: '选择往年年报', kinds })
    return path === null ? done(null) : recogniseAt(services, path)
  },
  'imports.pickMany': async ({ desktop, picked, keeping }) => {
    const paths = await desktop.pickFiles({ title: '选择往年年报（可以选多份）', kinds })
    if (paths.length > 1) await keeping.copies.beforeChange('import')
    return done(
      await Promise.all(
        paths.map(async path => ({
          token: picked.put(path),
          name: basename(path),
          size: await sizeOf(path),
        })),
      ),
    )
  },
  'imports.readPicked': (services, { token }) => {
    const path = services.picked.get(token)
    return path === undefined ? noSuchFile : recogniseAt(services, path)
  },
  'imports.readFile': (services, { bytes, name }) => recognise(services, bytes, basename(name)),
  'imports.readText': async (services, { text, html }) => {
    const { bytes, read } = await readPasted(services.importer, PASTED, text, html)
    return pending(services, read, bytes, PASTED)
  },
  'imports.accept': (services, input) => {
    const stored = acceptImport(services, input)
    return stored.ok ? viewOf(services.store, stored.value) : stored
  },
  'imports.source': ({ imports }, { token }) => {
    const waiting = imports.get(token)
    if (!waiting) return noSuchImport
    const { bytes } = waiting
    return done({ bytes, kind: fileKind(bytes) === 'pdf' ? 'pdf' : 'other' })
  },
  'imports.drop': ({ imports }, { token }) => {
    imports.drop(token)
    return done(null)
  },
}

const noSuchFile = refuse('not_found', '这个文件的选择已经失效。', '请重新选择文件导入。')

/** For the list before reading; a file that has gone meanwhile is told when it is read. */
async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    if (errorCode(error) !== undefined) return null
    throw error
  })
  return found?.size ?? 0
}

async function recogniseAt(services: Services, path: string): Promise<Reply<PendingImport>> {
  const bytes = await readWhole(path)
  return bytes.ok ? recognise(services, bytes.value, basename(path)) : bytes
}

async function recognise(services: Services, bytes: Uint8Array, name: string): Promise<Reply<PendingImport>> {
  return pending(services, await services.importer.read(bytes, name), bytes, name)
}

function pending(
  services: Services,
  read: ReadResult,
  bytes: Uint8Array,
  sourceName: string,
): Reply<PendingImport> {
  if (!read.ok)
    return refuse(read.error.otherPaper ? 'not_a_report' : 'unreadable', read.error.says, read.error.hint)
  const { draft } = read
  return done({ token: services.imports.put({ sourceName, bytes, draft }), sourceName, draft })
}

async function readWhole(path: string): Promise<Reply<Uint8Array>> {
  try {
    const { size } = await stat(path)
    if (size > limits.file) return refuse('unreadable', tooLarge.says, tooLarge.hint)
    return done(new Uint8Array(await readFile(path)))
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return refuse(
      'unreadable',
      `“${basename(path)}”读不出来（${code}）。`,
      '请确认文件还在、没有被别的程序占用，再试一次。',
    )
  }
}
