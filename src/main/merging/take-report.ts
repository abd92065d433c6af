import type { EventLine } from '../store/event-store.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { NewStep } from '../store/step-log.ts'
import type { Store } from '../store/store.ts'

export interface TakeReport {
  readonly from: Store
  readonly to: Store
  readonly stored: StoredReport
  readonly officeId: number
  /** The id that the corrected version has in the library it comes into; null where it is not there. */
  readonly correctionOf: number | null
  /** What the log is to say of it; null where nothing is to be told. */
  readonly says: NewStep | null
  readonly at: string
}

/**
 * Copies one version with everything that hangs on it: log, reasons, marks, events, original. It goes through the same
 * states as one that was made here, so that no trigger has to look away. Answers its new id.
 */
export function takeReport({ from, to, stored, officeId, correctionOf, says, at }: TakeReport): number {
  const { report, version, origin, status, savedAt, correctionReason, sourceName } = stored
  const original = stored.original === null ? null : from.originals.find(stored.original)
  const id = to.reports.insert(
    {
      ...{ officeId, version, origin, report },
      ...(correctionOf === null ? {} : { correctionOf, correctionReason: correctionReason ?? '' }),
      ...(original ? { original: to.originals.keep(original) } : {}),
      ...(sourceName === null ? {} : { sourceName }),
    },
    savedAt,
  )
  for (const step of from.steps.of(stored.id)) to.steps.copy(id, step)
  if (says) to.steps.append(id, says, at)
  for (const acknowledged of from.acknowledgements.of(stored.id))
    to.acknowledgements.put(id, acknowledged, savedAt)
  for (const section of from.filled.of(stored.id)) to.filled.mark(id, section, savedAt)
  const events = from.events.lines(stored.id)
  if (status !== 'draft' || events.length > 0) to.reports.setStatus(id, 'final', null, savedAt)
  copyEvents(to, id, events)
  if (status === 'draft' && events.length > 0) to.reports.setStatus(id, 'draft', '合并时照原样', savedAt)
  const made = to.reports.find(id)
  if (status === 'archived' && made) to.reports.archive(made, savedAt)
  return id
}

/** Answers to remarks and corrections name the event they belong to by its number, which is another one here. */
function copyEvents(to: Store, id: number, events: readonly EventLine[]): void {
  const numbers = new Map<number, number>()
  for (const line of events) numbers.set(line.seq, to.events.copy(id, renumbered(line, numbers)))
}

/** Says something of another line, named by its number. */
const isAbout = ({ kind }: EventLine): boolean => kind === 'answered' || kind === 'revised'

export function renumbered(line: EventLine, numbers: ReadonlyMap<number, number>): EventLine {
  if (!isAbout(line)) return line
  const detail = JSON.parse(line.detail) as { readonly seq: number }
  return { ...line, detail: JSON.stringify({ ...detail, seq: numbers.get(detail.seq) ?? detail.seq }) }
}
