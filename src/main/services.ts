import type { Desktop } from './desktop/desktop.ts'
import type { Log } from './desktop/log.ts'
import type { Events } from '../contract/api.ts'
import type { HandedFile } from './handed-file.ts'
import type { PaperPrinter, PdfEngine } from './export/pdf-engine.ts'
import type { Importer } from './importer.ts'
import type { Keeping } from './keeping/keeping.ts'
import { slowSaves } from './reports/slow-saves.ts'
import type { SampleDoor } from './sample/sample-door.ts'
import type { PackKey } from './packs/pack-key.ts'
import { byToken } from './by-token.ts'
import type { ByToken } from './by-token.ts'
import type { SignedPack } from './store/pack-store.ts'
import type { Store } from './store/store.ts'
import type { WindowPlaces } from './clerk-places.ts'
import type { WaitingImport } from './waiting-import.ts'

/** What differs between the window, the command line and the tests. */
export interface Surroundings {
  readonly store: Store
  readonly keeping: Keeping
  /** Paths of chosen 交接包. */
  readonly bundles: ByToken<string>
  readonly desktop: Desktop
  /** Absent where this machine has nothing that prints PDF. */
  readonly pdf?: PdfEngine | undefined
  /** Absent where there is no window to print from. */
  readonly printer?: PaperPrinter | undefined
  /** The pictures of 使用指南; absent where there is no window. */
  readonly guideFolder?: string | undefined
  readonly importer: Importer
  readonly log: Log
  /** The lines of the log so far, oldest first. */
  readonly readLog: () => string
  readonly places: WindowPlaces
  readonly now: () => Date
  readonly version: string
  /** ISO date of this version. */
  readonly released: string
  /** The data folder as a clerk knows it (文档\公开年报数据), never a full path. */
  readonly dataPlace: string
  /** Absent where there is no window to try it in. */
  readonly sample?: SampleDoor | undefined
  /** Takes the 交接包 or 参数包 that was double-clicked; absent where there is no window. */
  readonly handed?: HandedFile['take'] | undefined
  /** Whose 参数包 are taken: those of the program (packs/trusted-keys) where absent, as always but in tests. */
  readonly packKeys?: readonly PackKey[] | undefined
  /** Tells the window something it did not ask for. */
  readonly tell: <E extends keyof Events>(name: E, value: Events[E]) => void
  /** The window has saved what it could: it may close, or has to stay. */
  readonly flushed: (leave: boolean) => void
}

/** A good pack that waits for 载入. */
export interface ChosenPack {
  readonly signed: SignedPack
  readonly fileName: string
}

/** Everything a handler may use. */
export interface Services extends Surroundings {
  /** Recognised old reports waiting for review, and paths of files written: the window knows only tokens. */
  readonly imports: ByToken<WaitingImport>
  readonly exports: ByToken<string>
  /** Folders chosen for an export that waits for an answer. */
  readonly folders: ByToken<string>
  /** Paths of files chosen for import and not read yet. */
  readonly picked: ByToken<string>
  /** Told how long each save took, ms. */
  readonly savedIn: (ms: number) => void
  /** 参数包 looked at and not applied yet. */
  readonly chosenPacks: ByToken<ChosenPack>
}

/** What is there even while no library is open. */
export type KeepingServices = Pick<
  Services,
  'keeping' | 'bundles' | 'handed' | 'exports' | 'desktop' | 'packKeys' | 'now' | 'version'
>

/** What it takes to change a report. */
export type Writing = Pick<Services, 'store' | 'now'>

/** A heap of old files waits as a whole until each is accepted. */
const WAITING = 200
const WRITTEN = 200
const WAITING_PACKS = 5

export const createServices = (surroundings: Surroundings): Services => ({
  ...surroundings,
  imports: byToken(WAITING),
  exports: byToken(WRITTEN),
  folders: byToken(WRITTEN),
  picked: byToken(WAITING),
  chosenPacks: byToken(WAITING_PACKS),
  savedIn: slowSaves(surroundings.log),
})
