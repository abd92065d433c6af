import type { Database } from 'better-sqlite3'
import { acknowledgementStore } from './acknowledgement-store.ts'
import type { AcknowledgementStore } from './acknowledgement-store.ts'
import { chainReasonStore } from './chain-reason-store.ts'
import type { ChainReasonStore } from './chain-reason-store.ts'
import { libraryCopies } from './backups/library-copies.ts'
import type { LibraryCopies } from './backups/library-copies.ts'
import { checkpoint, checkpointIfLarge } from './checkpoint.ts'
import { diaryStore } from './diary-store.ts'
import type { DiaryStore } from './diary-store.ts'
import { eventStore } from './event-store.ts'
import type { EventStore } from './event-store.ts'
import { filledStore } from './filled-store.ts'
import type { FilledStore } from './filled-store.ts'
import { holidayStore } from './holiday-store.ts'
import type { HolidayStore } from './holiday-store.ts'
import { officeStore } from './office-store.ts'
import type { OfficeStore } from './office-store.ts'
import { originalStore } from './original-store.ts'
import type { OriginalStore } from './original-store.ts'
import { reportStore } from './report-store.ts'
import type { ReportStore } from './report-store.ts'
import { searchIndex } from './search/search-index.ts'
import type { SearchIndex } from './search/search-index.ts'
import { settingsStore } from './settings-store.ts'
import type { SettingsStore } from './settings-store.ts'
import { stepLog } from './step-log.ts'
import type { StepLog } from './step-log.ts'

/** The open library. Everything is synchronous: what has returned is on disk. */
export interface Store {
  readonly offices: OfficeStore
  readonly reports: ReportStore
  readonly steps: StepLog
  readonly acknowledgements: AcknowledgementStore
  readonly chainReasons: ChainReasonStore
  readonly diary: DiaryStore
  readonly events: EventStore
  readonly filled: FilledStore
  readonly holidays: HolidayStore
  readonly originals: OriginalStore
  readonly settings: SettingsStore
  readonly search: SearchIndex
  readonly copies: LibraryCopies
  /** All of it or nothing; a thrown error takes everything back. */
  together<T>(work: () => T): T
  /** After archiving: brings the write-ahead log into the library file. */
  settle(): void
  close(): void
}

export interface StoreContext {
  readonly osUser: string
  readonly close: () => void
}

export function storeOf(db: Database, { osUser, close }: StoreContext): Store {
  const reports = reportStore(db)
  const search = searchIndex(db, reports)
  return {
    offices: officeStore(db),
    reports,
    steps: stepLog(db, osUser),
    acknowledgements: acknowledgementStore(db),
    chainReasons: chainReasonStore(db),
    diary: diaryStore(db),
    events: eventStore(db, osUser),
    filled: filledStore(db),
    holidays: holidayStore(db),
    originals: originalStore(db),
    settings: settingsStore(db),
    search,
    copies: libraryCopies(db),
    together(work) {
      const value = db.transaction(work).immediate()
      if (!db.inTransaction) checkpointIfLarge(db, db.name)
      return value
    },
    settle() {
      checkpoint(db)
    },
    close() {
      search.close()
      close()
    },
  }
}
