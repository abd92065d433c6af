import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Input, Method, Output } from '../../src/contract/api.ts'
import type { AppError, Reply } from '../../src/contract/app-error.ts'
import { calls } from '../../src/contract/calls.ts'
import { createAnswer } from '../../src/main/answer.ts'
import type { Answer } from '../../src/main/answer.ts'
import type { Desktop } from '../../src/main/desktop/desktop.ts'
import type { Log } from '../../src/main/desktop/log.ts'
import type { PdfEngine } from '../../src/main/export/pdf-engine.ts'
import type { Importer } from '../../src/main/importer.ts'
import { windowPlaces } from '../../src/main/clerk-places.ts'
import { usePacksOf } from '../../src/main/packs/use-packs.ts'
import type { PackKey } from '../../src/main/packs/pack-key.ts'
import { createServices } from '../../src/main/services.ts'
import type { LibraryHouse } from '../../src/main/keeping/library-house.ts'
import { libraryHouse } from '../../src/main/keeping/library-house.ts'
import { byToken } from '../../src/main/by-token.ts'

/** What the clerk does in the system's dialogs, and what the program did on the desktop. */
export interface Desk {
  file: string | null
  files: readonly string[]
  folder: string | null
  logIsFull: boolean
  readonly shown: string[]
  readonly copied: { readonly html: string; readonly text: string }[]
  readonly printed: string[]
  readonly told: { readonly name: string; readonly value: unknown }[]
}

export interface Program {
  /** The answer, held to its schema; a refusal fails the test with its sentence. */
  ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>
  /** The refusal, of which there must be one. */
  refused<M extends Method>(method: M, input: Input<M>): Promise<AppError>
  /** Anything, as a window gone wild might send it. */
  send(method: string, input: unknown): Promise<Reply<unknown>>
  readonly desk: Desk
  readonly log: string[]
  readonly house: LibraryHouse
  close(): void
}

interface Parts {
  readonly pdf?: PdfEngine | undefined
  readonly importer?: Importer
  readonly packKeys?: readonly PackKey[]
  /** The roots of what is plugged in; nothing where not given. */
  readonly volumes?: () => Promise<readonly string[]>
  /** Whether a folder lies on a stick; none does where not given. */
  readonly isStick?: (folder: string) => Promise<boolean>
}

const noReader: Importer = {
  read: () => Promise.resolve({ ok: false, error: { says: '这不是一份年报。', hint: '请换一个文件。' } }),
}

/** The program without a window, on a library of its own, at noon of 1 March 2022 and a second later each time. */
export function program(
  folder: string,
  {
    pdf,
    importer = noReader,
    packKeys,
    volumes = () => Promise.resolve([]),
    isStick = () => Promise.resolve(false),
  }: Parts = {},
): Program {
  const desk: Desk = {
    ...{ file: null, files: [], folder: null, logIsFull: false },
    ...{ shown: [], copied: [], printed: [], told: [] },
  }
  const log: string[] = []
  let seconds = 0
  const desktop: Desktop = {
    pickFile: () => Promise.resolve(desk.file),
    pickFiles: () => Promise.resolve(desk.files),
    pickFolder: () => Promise.resolve(desk.folder),
    pickSavePath: () => Promise.resolve(null),
    copy: content => {
      desk.copied.push(content)
      return Promise.resolve()
    },
    reveal: path => void desk.shown.push(path),
    wrote: () => undefined,
  }
  const diary: Log = {
    write(event, detail) {
      if (desk.logIsFull) throw new Error('ENOSPC')
      log.push(`${event} ${JSON.stringify(detail)}`)
    },
  }
  const now = (): Date => new Date(Date.UTC(2022, 2, 1, 4, 0, (seconds += 1)))
  const keeping = libraryHouse({
    ...{ base: folder, appVersion: '0.1.0', osUser: '张三', log: diary },
    ...{ volumes, isStick },
    now: () => new Date('2026-03-01T01:12:00Z'),
    changed: () => {
      const store = keeping.store()
      if (!store) return
      usePacksOf(store, packKeys)
      answer = createAnswer(createServices({ ...around, store, keeping }))
    },
  })
  const around = {
    ...{ bundles: byToken<string>(20), desktop, pdf, importer, packKeys },
    log: diary,
    now,
    readLog: () => log.join('\n'),
    places: windowPlaces(join(folder, 'place.json')),
    printer: {
      showDialog: (html: string) => {
        desk.printed.push(html)
        return Promise.resolve(true)
      },
    },
    tell: (name: string, value: unknown) => void desk.told.push({ name, value }),
    version: '0.1.0',
    released: '2022-01-01',
    dataPlace: '文档/公开年报数据',
    flushed: (leave: boolean) => void log.push(leave ? 'left' : 'kept'),
  }
  let answer: Answer = () => Promise.reject(new Error('no library is open'))
  const library = keeping.open()
  if (!library.ok) throw new Error(library.error.says)
  let open = true
  const close = (): void => {
    if (open) keeping.close()
    open = false
  }
  onTestFinished(close)
  return {
    async ask(method, input) {
      const reply = await answer(method, input)
      if (!reply.ok) throw new Error(`${method}: ${reply.error.says} ${log.at(-1) ?? ''}`)
      calls[method].output.parse(reply.value)
      return reply.value as Output<typeof method>
    },
    async refused(method, input) {
      const reply = await answer(method, input)
      if (reply.ok) throw new Error(`${method} was answered: ${JSON.stringify(reply.value).slice(0, 300)}`)
      return reply.error
    },
    send: (method, input) => answer(method, input),
    ...{ desk, log, close, house: keeping },
  }
}
