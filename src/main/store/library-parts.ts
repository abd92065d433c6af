import type { Database } from 'better-sqlite3'
import { acknowledgementStore } from './acknowledgement-store.ts'
import type { AcknowledgementStore } from './acknowledgement-store.ts'
import { chainReasonStore } from './chain-reason-store.ts'
import type { ChainReasonStore } from './chain-reason-store.ts'
import { diaryStore } from './diary-store.ts'
import type { DiaryStore } from './diary-store.ts'
import { eventStore } from './event-store.ts'
import type { EventStore } from './event-store.ts'
import { filledStore } from './filled-store.ts'
import type { FilledStore } from './filled-store.ts'
import { holidayStore } from './holiday-store.ts'
import type { HolidayStore } from './holiday-store.ts'
import { keptVersionStore } from './kept-version-store.ts'
import type { KeptVersionStore } from './kept-version-store.ts'
import { officeStore } from './office-store.ts'
import type { OfficeStore } from './office-store.ts'
import { originalStore } from './original-store.ts'
import type { OriginalStore } from './original-store.ts'
import { packStore } from './pack-store.ts'
import type { PackStore } from './pack-store.ts'
import { reportStore } from './report-store.ts'
import type { ReportStore } from './report-store.ts'
import { settingsStore } from './settings-store.ts'
import type { SettingsStore } from './settings-store.ts'
import { stepLog } from './step-log.ts'
import type { StepLog } from './step-log.ts'

/** Everything that reads and writes rows of the library. */
export interface LibraryParts {
  readonly offices: OfficeStore
  readonly reports: ReportStore
  readonly steps: StepLog
  readonly acknowledgements: AcknowledgementStore
  readonly chainReasons: ChainReasonStore
  readonly diary: DiaryStore
  readonly events: EventStore
  readonly filled: FilledStore
  readonly holidays: HolidayStore
  readonly kept: KeptVersionStore
  readonly originals: OriginalStore
  readonly packs: PackStore
  readonly settings: SettingsStore
}

export const libraryParts = (db: Database, osUser: string): LibraryParts => ({
  offices: officeStore(db),
  reports: reportStore(db),
  steps: stepLog(db, osUser),
  acknowledgements: acknowledgementStore(db),
  chainReasons: chainReasonStore(db),
  diary: diaryStore(db),
  events: eventStore(db, osUser),
  filled: filledStore(db),
  holidays: holidayStore(db),
  kept: keptVersionStore(db),
  originals: originalStore(db),
  packs: packStore(db, osUser),
  settings: settingsStore(db),
})
