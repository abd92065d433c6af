import type { BackupStatus, OutsideChange } from '../../contract/views.ts'
import type { Keeping } from '../keeping/keeping.ts'
import { readRecord } from '../keeping/copies-record.ts'
import { localDate } from '../local-date.ts'
import { packsOf } from '../packs/use-packs.ts'
import { done } from '../reply.ts'
import { CHAIN_BROKEN, faultInWords } from '../store/backups/archive-faults.ts'
import { backupsOf } from '../store/backups/backup-file.ts'
import type { Store } from '../store/store.ts'
import type { Handlers } from './handler.ts'

export const appHandlers: Handlers<'app.state'> = {
  'app.state': ({ store, packKeys, keeping, version, dataPlace, now, sample, released }) =>
    done({
      version,
      released,
      dataPlace,
      offices: store.offices.list(),
      settings: store.settings.read(),
      sample: sample?.state() ?? 'none',
      today: localDate(now()),
      holidays: store.holidays.read(),
      packs: packsOf(store, packKeys),
      backup: backupStatus(keeping),
      looking: keeping.looking(),
      recovered: store.recovered,
      space: keeping.space.status(),
      network: store.journal === 'truncate',
      outside: outsideChange(store),
      clockBehind: clockBehind(store.copies.lastStepAt(), now()),
    }),
}

/** Looked for only where the file says that something was done to it: it takes reading every archived report. */
function outsideChange(store: Store): OutsideChange | null {
  if (!store.changedSinceClose) return null
  const { changed, chainBroken } = store.archive.faults()
  return { reports: [...changed.map(faultInWords), ...(chainBroken ? [CHAIN_BROKEN] : [])] }
}

/** For the status line. */
export function backupStatus(keeping: Pick<Keeping, 'folder' | 'copies' | 'second'>): BackupStatus {
  const newest = backupsOf(keeping.folder()).find(backup => backup.why !== 'salvage')
  return {
    last: newest ? { day: newest.day, time: newest.time } : null,
    trouble: keeping.copies.trouble()?.says ?? null,
    second: keeping.second.status(),
    archiveFaults: readRecord(keeping.folder()).archive?.faults ?? [],
    dataOnStick: keeping.second.dataOnStick(),
  }
}

const A_DAY = 86_400_000

/** Times are only shown, never compared to order anything; but a clock that is far behind is worth a word. */
const clockBehind = (lastStepAt: string | null, now: Date): string | null =>
  lastStepAt !== null && Date.parse(lastStepAt) - now.getTime() > A_DAY ? lastStepAt : null
