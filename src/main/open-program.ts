import { userInfo } from 'node:os'
import { answerWith, createAnswer } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Desktop } from './desktop/desktop.ts'
import type { Log } from './desktop/log.ts'
import type { PaperPrinter, PdfEngine } from './export/pdf-engine.ts'
import { backupStatus } from './handlers/app.ts'
import { answerKeeping, isKeepingCall } from './handlers/keeping.ts'
import { backUpAtWork } from './keeping/back-up-at-work.ts'
import { usePacksOf } from './packs/use-packs.ts'
import type { Importer } from './importer.ts'
import { libraryHouse } from './keeping/library-house.ts'
import { watchSpace } from './keeping/disk-space.ts'
import type { LibraryHouse } from './keeping/library-house.ts'
import { placeName } from './place-name.ts'
import { exportLog } from './export-log.ts'
import { done, refuse } from './reply.ts'
import type { SampleDoor } from './sample/sample-door.ts'
import { sampleDoor } from './sample/sample-library.ts'
import type { OpenLibrary } from './sample/sample-library.ts'
import type { HandedFile } from './handed-file.ts'
import { createServices } from './services.ts'
import type { Services } from './services.ts'
import { byToken } from './by-token.ts'
import { sweepScratchFolders } from './store/scratch-folder.ts'
import type { Store } from './store/store.ts'
import type { WindowPlaces } from './clerk-places.ts'

export interface ProgramParts {
  /** The data folder. */
  readonly folder: string
  /** Where the sample is kept. */
  readonly sampleFolder: string
  readonly version: string
  /** ISO date of this version. */
  readonly released: string
  /** Takes the 交接包 or 参数包 that was double-clicked. */
  readonly handed?: HandedFile['take']
  readonly desktop: Desktop
  readonly pdf: PdfEngine & PaperPrinter
  /** The pictures of 使用指南. */
  readonly guideFolder?: string
  readonly tell: Services['tell']
  readonly importer: Importer
  readonly log: Log
  readonly readLog: () => string
  readonly places: WindowPlaces
  readonly flushed: (leave: boolean) => void
  /** Loads the window anew, where another library answers from now on. */
  readonly reload: () => void
}

export interface Program {
  readonly answer: Answer
  /** Closes the library; nothing is answered afterwards. */
  readonly close: () => void
}

interface SampleLibrary extends OpenLibrary {
  readonly answer: Answer
}

const notOfSample = refuse('bad_input', '样例不用备份，也不能恢复、搬移。', '请先点“样例”，回到本单位。')

const CHOSEN = 20

/**
 * The program behind the window. While the library cannot be opened, calls are answered with the reason, except those
 * that lead on from there, and each `app.state` (the window's 重试) tries again: the one who has it may have closed it.
 * While the sample is open the sample answers; the office's own library stays open and locked beside it.
 */
export function openProgram(parts: ProgramParts): Program {
  const { folder, pdf, version, log, ...same } = parts
  const now = (): Date => new Date()
  let answer: Answer | null = null
  const bundles = byToken<string>(CHOSEN)
  const facts = { appVersion: version, osUser: userInfo().username, now, log }
  const house = libraryHouse({
    ...{ base: folder, ...facts },
    copiesChanged: () => {
      tellBackup()
    },
    spaceChanged: () => {
      tellSpace()
    },
    changed: () => {
      const store = house.store()
      if (store) usePacksOf(store)
      answer = store && answerOf(house, store, placeName(house.folder()))
    },
  })
  const tellBackup = (): void => {
    parts.tell('backup', backupStatus(house))
  }
  const tellSpace = (): void => {
    parts.tell('space', house.space.status())
  }
  const answerOf = (keeping: LibraryHouse, store: Store, dataPlace: string): Answer => {
    const library = { store, keeping, bundles, dataPlace, sample }
    return createAnswer(createServices({ ...same, ...library, pdf, printer: pdf, now, version, log }))
  }
  let tried: SampleLibrary | null = null
  const sample: SampleDoor = sampleDoor<SampleLibrary>({
    folder: parts.sampleFolder,
    openFolder: base => {
      const there = libraryHouse({ base, ...facts, keepsCopies: false, changed: () => undefined })
      const opened = there.open()
      if (!opened.ok) return opened
      const store = opened.value
      return done({ store, close: there.close, answer: answerOf(there, store, '样例，与本单位的数据分开') })
    },
    now,
    changed: library => {
      tried = library
      parts.reload()
    },
  })
  const without = {
    keeping: house,
    bundles,
    handed: parts.handed,
    exports: byToken<string>(CHOSEN),
    now,
    version,
  }
  const answerWithout = answerWith(log, async (method, input) => {
    const refused = house.opened()
    return isKeepingCall(method)
      ? answerKeeping({ ...without, desktop: parts.desktop }, method, input)
      : refused
  })
  try {
    sweepScratchFolders(now())
  } catch (error) {
    log.write('fault', error)
  }
  house.open()
  const stopWatching = watchSpace(house.space, tellSpace, error => {
    log.write('fault', error)
  })
  const stop = backUpAtWork(house, log, tellBackup)
  return {
    answer: async (method, input) => {
      if (tried) return isKeepingCall(method) ? notOfSample : tried.answer(method, input)
      if (!answer && method === 'app.state') house.open()
      if (answer) return answer(method, input)
      if (method === 'log.export') return exportLog(parts)
      if (method !== 'window.flushed') return answerWithout(method, input)
      parts.flushed(true)
      return done(null)
    },
    close: () => {
      stop()
      stopWatching()
      tried?.close()
      house.close()
    },
  }
}
