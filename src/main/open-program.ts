import { userInfo } from 'node:os'
import { answerWith, createAnswer } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Desktop } from './desktop/desktop.ts'
import type { Log } from './desktop/log.ts'
import type { PaperPrinter, PdfEngine } from './export/pdf-engine.ts'
import { backupStatus } from './handlers/app.ts'
import { answerKeeping, isKeepingCall } from './handlers/keeping.ts'
import type { Importer } from './importer.ts'
import { libraryHouse } from './keeping/library-house.ts'
import type { LibraryHouse } from './keeping/library-house.ts'
import { placeName } from './place-name.ts'
import { exportLog } from './export-log.ts'
import { done } from './reply.ts'
import { createServices } from './services.ts'
import type { Services } from './services.ts'
import { shelf } from './shelf.ts'
import type { Store } from './store/store.ts'
import type { WindowPlaces } from './window-places.ts'

export interface ProgramParts {
  /** The data folder. */
  readonly folder: string
  readonly version: string
  readonly desktop: Desktop
  readonly pdf: PdfEngine & PaperPrinter
  readonly tell: Services['tell']
  readonly importer: Importer
  readonly log: Log
  readonly readLog: () => string
  readonly places: WindowPlaces
  readonly flushed: (leave: boolean) => void
}

export interface Program {
  readonly answer: Answer
  /** Closes the library; nothing is answered afterwards. */
  readonly close: () => void
}

const FIRST_BACKUP_MS = 5_000
const NEXT_LOOK_MS = 15 * 60_000
const CHOSEN = 20

/**
 * The program behind the window. While the library cannot be opened, calls are answered with the reason, except those
 * that lead on from there, and each `app.state` (the window's 重试) tries again: the one who has it may have closed it.
 */
export function openProgram(parts: ProgramParts): Program {
  const { folder, pdf, version, log, ...same } = parts
  const now = (): Date => new Date()
  let answer: Answer | null = null
  const bundles = shelf<string>(CHOSEN)
  const house = libraryHouse({
    ...{ base: folder, appVersion: version, osUser: userInfo().username, now, log },
    changed: () => {
      const store = house.store()
      answer = store && answerOf(store)
    },
  })
  const answerOf = (store: Store): Answer => {
    const dataPlace = placeName(house.folder())
    const library = { store, keeping: house, bundles, dataPlace }
    return createAnswer(createServices({ ...same, ...library, pdf, printer: pdf, now, version, log }))
  }
  const without = { keeping: house, bundles, exports: shelf<string>(CHOSEN), now, version }
  const answerWithout = answerWith(log, async (method, input) => {
    const refused = house.opened()
    return isKeepingCall(method)
      ? answerKeeping({ ...without, desktop: parts.desktop }, method, input)
      : refused
  })
  house.open()
  const stop = backUpDaily(house, () => {
    parts.tell('backup', backupStatus(house))
  })
  return {
    answer: async (method, input) => {
      if (!answer && method === 'app.state') house.open()
      if (answer) return answer(method, input)
      if (method === 'log.export') return exportLog(parts)
      if (method !== 'window.flushed') return answerWithout(method, input)
      parts.flushed(true)
      return done(null)
    },
    close: () => {
      stop()
      house.close()
    },
  }
}

/** Soon after the start, when the first screen is drawn, and whenever the day has changed since. */
function backUpDaily(house: LibraryHouse, tell: () => void): () => void {
  const look = (): void => {
    if (house.backUpIfDue()) tell()
  }
  const first = setTimeout(look, FIRST_BACKUP_MS).unref()
  const next = setInterval(look, NEXT_LOOK_MS).unref()
  return () => {
    clearTimeout(first)
    clearInterval(next)
  }
}
