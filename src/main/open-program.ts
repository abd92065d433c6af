import { userInfo } from 'node:os'
import type { Answer } from './answer.ts'
import { createAnswer } from './answer.ts'
import type { Desktop } from './desktop/desktop.ts'
import type { Log } from './desktop/log.ts'
import type { PdfEngine } from './export/pdf-engine.ts'
import type { Importer } from './importer.ts'
import { placeName } from './place-name.ts'
import { done } from './reply.ts'
import { createServices } from './services.ts'
import { openStore } from './store/open-store.ts'

export interface ProgramParts {
  /** The data folder. */
  readonly folder: string
  readonly version: string
  readonly desktop: Desktop
  readonly pdf: PdfEngine
  readonly importer: Importer
  readonly log: Log
  readonly flushed: (leave: boolean) => void
}

export interface Program {
  readonly answer: Answer
  /** Closes the library; nothing is answered afterwards. */
  readonly close: () => void
}

/** The program behind the window. When the library cannot be opened, every call is answered with the reason. */
export function openProgram(parts: ProgramParts): Program {
  const { folder, version, desktop, pdf, importer, log, flushed } = parts
  const now = (): Date => new Date()
  const opened = openStore({ folder, appVersion: version, osUser: userInfo().username, now })
  if (!opened.ok) {
    log.write('library-refused', opened.error)
    return {
      answer: method => {
        if (method !== 'window.flushed') return Promise.resolve(opened)
        flushed(true)
        return Promise.resolve(done(null))
      },
      close: () => undefined,
    }
  }
  const store = opened.value
  const dataPlace = placeName(folder)
  const services = createServices({ store, desktop, pdf, importer, log, now, version, dataPlace, flushed })
  return {
    answer: createAnswer(services),
    close: () => {
      store.close()
    },
  }
}
