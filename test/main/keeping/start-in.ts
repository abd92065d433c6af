import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Input, Method, Output } from '../../../src/contract/api.ts'
import { calls } from '../../../src/contract/calls.ts'
import { windowPlaces } from '../../../src/main/clerk-places.ts'
import { openProgram } from '../../../src/main/open-program.ts'
import { newFolder, opened } from '../library-folder.ts'
import { filledFolder } from './filled-library.ts'

/** The whole program behind the window, in a folder, with what the clerk picks in the system's dialogs. */
export function startIn(folder: string) {
  const desk: { file: string | null; folder: string | null } = { file: null, folder: null }
  const program = openProgram({
    ...{ folder, version: '0.1.0', released: '2026-01-01', tell: () => undefined, flushed: () => undefined },
    log: { write: () => undefined },
    readLog: () => '',
    ...{ sampleFolder: newFolder(), reload: () => undefined },
    places: windowPlaces(join(newFolder(), 'place.json')),
    importer: { read: () => Promise.reject(new Error('nothing is imported here')) },
    pdf: {
      pdf: () => Promise.reject(new Error('nothing is printed here')),
      showDialog: () => Promise.resolve(false),
    } as never,
    desktop: {
      pickFile: () => Promise.resolve(desk.file),
      pickFiles: () => Promise.resolve([]),
      pickFolder: () => Promise.resolve(desk.folder),
      pickSavePath: () => Promise.resolve(null),
      copy: () => Promise.resolve(),
      reveal: () => undefined,
      wrote: () => undefined,
    },
  })
  let open = true
  const close = (): void => {
    if (open) program.close()
    open = false
  }
  onTestFinished(close)
  return {
    ...{ desk, close, send: program.answer },
    async ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
      const reply = await program.answer(method, input)
      if (!reply.ok) throw new Error(`${method}: ${reply.error.says}`)
      calls[method].output.parse(reply.value)
      return reply.value as Output<M>
    },
  }
}

/** A library with a copy of it in 备份. */
export function withBackup(): string {
  const folder = filledFolder()
  const store = opened(folder)
  store.copies.backUp('asked', new Date(2026, 2, 1, 9, 30))
  store.close()
  return folder
}
