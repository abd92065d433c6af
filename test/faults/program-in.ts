import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input, Method, Output } from '../../src/contract/api.ts'
import type { Reply } from '../../src/contract/app-error.ts'
import { windowPlaces } from '../../src/main/clerk-places.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import { openFile } from '../../src/main/import/open-file.ts'
import { openProgram } from '../../src/main/open-program.ts'

export interface Around {
  /** The folder that the clerk picks for exports and 交接包. */
  readonly papers: string
  /** The file that the clerk picks. */
  readonly picked?: string
  /** A printed report, which stands for what the printing engine gives. */
  readonly printed?: string
}

export interface RunningProgram {
  send<M extends Method>(method: M, input: Input<M>): Promise<Reply<Output<M>>>
  /** As `send`; a refusal is thrown with its sentence. */
  ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>
  readonly faults: readonly string[]
  close(): void
}

/** The whole program behind the window, as a program of its own runs it. */
export function programIn(folder: string, { papers, picked, printed }: Around): RunningProgram {
  const faults: string[] = []
  const nothing = (): void => undefined
  const program = openProgram({
    ...{ folder, version: '0.1.0', released: '2026-01-01', tell: nothing, flushed: nothing, reload: nothing },
    log: { write: (event, detail) => void faults.push(`${event} ${JSON.stringify(detail)}`) },
    readLog: () => faults.join('\n'),
    sampleFolder: join(folder, 'sample'),
    places: windowPlaces(join(folder, 'place.json')),
    importer: {
      async read(bytes, name) {
        const source = await openFile(bytes, name)
        return source.ok ? draftReport(source.source) : source
      },
    },
    pdf: {
      print: () => readFile(printed ?? 'nothing is printed'),
      close: () => Promise.resolve(),
      showDialog: () => Promise.resolve(false),
    },
    desktop: {
      pickFile: () => Promise.resolve(picked ?? null),
      pickFiles: () => Promise.resolve([]),
      pickFolder: () => Promise.resolve(papers),
      pickSavePath: () => Promise.resolve(null),
      copy: () => Promise.resolve(),
      reveal: nothing,
      wrote: nothing,
    },
  })
  const send = async <M extends Method>(method: M, input: Input<M>): Promise<Reply<Output<M>>> =>
    (await program.answer(method, input)) as Reply<Output<M>>
  return {
    ...{ send, faults, close: program.close },
    async ask(method, input) {
      const reply = await send(method, input)
      if (!reply.ok) throw new Error(`${method}: ${reply.error.says} ${faults.at(-1) ?? ''}`)
      return reply.value
    },
  }
}
