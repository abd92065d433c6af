import { userInfo } from 'node:os'
import type { Reply } from '../contract/app-error.ts'
import type { Answer } from './answer.ts'
import { createAnswer } from './answer.ts'
import type { Desktop } from './desktop/desktop.ts'
import type { Log } from './desktop/log.ts'
import type { PaperPrinter, PdfEngine } from './export/pdf-engine.ts'
import type { Importer } from './importer.ts'
import { placeName } from './place-name.ts'
import { done } from './reply.ts'
import { createServices } from './services.ts'
import type { Services } from './services.ts'
import { openStore } from './store/open-store.ts'

export interface ProgramParts {
  /** The data folder. */
  readonly folder: string
  readonly version: string
  readonly desktop: Desktop
  readonly pdf: PdfEngine & PaperPrinter
  readonly tell: Services['tell']
  readonly importer: Importer
  readonly log: Log
  readonly flushed: (leave: boolean) => void
}

export interface Program {
  readonly answer: Answer
  /** Closes the library; nothing is answered afterwards. */
  readonly close: () => void
}

/**
 * The program behind the window. While the library cannot be opened every call is answered with the reason, and each
 * `app.state` (the window's 重试) tries again: the one who has it may have closed it meanwhile.
 */
export function openProgram(parts: ProgramParts): Program {
  let opened = openLibrary(parts)
  return {
    answer: async (method, input) => {
      if (!opened.ok && method === 'app.state') opened = openLibrary(parts)
      if (opened.ok) return opened.value.answer(method, input)
      if (method !== 'window.flushed') return opened
      parts.flushed(true)
      return done(null)
    },
    close: () => {
      if (opened.ok) opened.value.close()
    },
  }
}

function openLibrary(parts: ProgramParts): Reply<Program> {
  const { folder, pdf, ...same } = parts
  const now = (): Date => new Date()
  const opened = openStore({ folder, appVersion: parts.version, osUser: userInfo().username, now })
  if (!opened.ok) {
    parts.log.write('library-refused', opened.error)
    return opened
  }
  const store = opened.value
  const dataPlace = placeName(folder)
  const services = createServices({ ...same, pdf, printer: pdf, store, now, dataPlace })
  return done({
    answer: createAnswer(services),
    close: () => {
      store.close()
    },
  })
}
