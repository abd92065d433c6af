import type { Store } from '../store/store.ts'
import { changeRecord, readRecord } from './copies-record.ts'
import { drillIsDue, drillRestore } from './drill.ts'
import type { CheckedCopy } from './make-checked-copy.ts'
import type { SecondKeeper } from './second-keeper.ts'

interface AfterCopy {
  readonly copy: CheckedCopy
  /** The data folder. */
  readonly folder: string
  readonly store: Store | null
  readonly second: Pick<SecondKeeper, 'look'>
  readonly now: () => Date
}

/** After each copy: it is noted what was found in it, restored for trial once a month, and sent on. */
export async function tellOfCopy(
  { copy, folder, store, second, now }: AfterCopy,
  signal: AbortSignal,
): Promise<void> {
  const { seq, day, time } = copy.line
  changeRecord(folder, {
    archive: { day, time, faults: copy.faults },
    ...(copy.faults.length === 0 ? { verified: { seq, day, time } } : {}),
  })
  if (store && drillIsDue(readRecord(folder).drill, now())) {
    const drill = await drillRestore(store, copy, now(), signal)
    if (drill) changeRecord(folder, { drill })
  }
  await second.look()
}
