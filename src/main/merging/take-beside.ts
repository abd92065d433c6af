import { renumbered } from './take-report.ts'
import type { EventLine } from '../store/event-store.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'

/** Keeps a version of theirs whole beside a report here. */
export function keepBeside(
  here: Store,
  there: Store,
  reportId: number,
  theirs: StoredReport,
  told: Told,
): void {
  const original = theirs.original === null ? undefined : there.originals.find(theirs.original)
  if (original) here.originals.keep(original)
  here.kept.put(reportId, { stored: theirs, log: there.steps.of(theirs.id), source: told.source }, told.at)
}

export interface Told {
  readonly source: string
  readonly at: string
}

/** What was done with the same report on the other machine and is not known here: 报送, 退回, 发布, 已核实, 本节已填完. */
export function takeBeside(here: Store, there: Store, ours: StoredReport, theirs: StoredReport): void {
  const known = new Map(here.events.lines(ours.id).map(line => [keyOf(line), line.seq]))
  const numbers = new Map<number, number>()
  for (const line of there.events.lines(theirs.id)) {
    if (isOfOther(line, numbers)) continue
    const mine = renumbered(line, numbers)
    const seq = known.get(keyOf(mine))
    if (seq !== undefined) numbers.set(line.seq, seq)
    else if (admits(ours, line)) numbers.set(line.seq, here.events.copy(ours.id, mine))
  }
  if (ours.status === 'archived') return
  const noted = new Set(here.acknowledgements.of(ours.id).map(({ fingerprint }) => fingerprint))
  for (const acknowledged of there.acknowledgements.of(theirs.id)) {
    if (!noted.has(acknowledged.fingerprint)) here.acknowledgements.put(ours.id, acknowledged, theirs.savedAt)
  }
}

const keyOf = ({ kind, on_day: on, at, detail }: EventLine): string => JSON.stringify([kind, on, at, detail])

/** Which events a report in its present state takes; the same rule as the trigger's. */
const admits = ({ status }: StoredReport, { kind }: EventLine): boolean => {
  if (kind === 'revised') return true
  return kind === 'sent' || kind === 'published' ? status !== 'draft' : status !== 'archived'
}

/** A correction of an event that was not taken over has nothing to correct here. */
function isOfOther(line: EventLine, numbers: ReadonlyMap<number, number>): boolean {
  if (line.kind !== 'revised') return false
  const { seq } = JSON.parse(line.detail) as { readonly seq: number }
  return !numbers.has(seq)
}
