import type { MergeQuestion, MergeVersion, MergeView, MergeYear } from '../../contract/merge.ts'
import { differingParts } from '../../core/merge/report-parts.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import type { Breathe } from '../breathing.ts'
import { moreOfOffice, moreOfNone, sumOfMore } from './more-rows.ts'
import { pairOffices } from './office-pairs.ts'
import { planOffice } from './plan-merge.ts'
import type { PlannedYear } from './plan-merge.ts'

/** What a merge would do, year by year, and what it asks; office by office, so that nobody waits at the window. */
export async function mergeView(here: Store, there: Store, breathe: Breathe): Promise<MergeView> {
  const years: MergeYear[] = []
  let more = moreOfNone
  for (const pair of pairOffices(here, there)) {
    await breathe()
    years.push(...planOffice(here, there, pair).map(yearView))
    more = sumOfMore(more, moreOfOffice(here, there, pair))
  }
  return { years, more }
}

function yearView(planned: PlannedYear): MergeYear {
  const { office, year, here, there, plan } = planned
  const listed = (ids: readonly number[]): MergeVersion[] =>
    there.filter(({ id }) => ids.includes(id)).map(versionOf)
  return {
    ...{ office, year },
    here: here.map(versionOf),
    there: there.map(versionOf),
    same: plan.same.length,
    add: listed(plan.add),
    beside: listed(plan.beside),
    ask: questionOf(planned),
  }
}

const versionOf = ({ version, status, savedAt }: StoredReport): MergeVersion => ({ version, status, savedAt })

/** The open report here and the first of theirs that it meets; null where nothing is asked. */
export function meeting({
  here,
  there,
  plan,
}: PlannedYear): { readonly ours: StoredReport; readonly theirs: StoredReport } | null {
  const ours = here.find(({ status }) => status !== 'archived')
  const theirs = there.find(({ id }) => id === plan.ask?.theirs[0])
  return ours && theirs ? { ours, theirs } : null
}

function questionOf(planned: PlannedYear): MergeQuestion | null {
  const met = meeting(planned)
  if (!planned.plan.ask || !met) return null
  const sides = { here: met.ours.report, there: met.theirs.report }
  if (planned.plan.ask.by === 'whole') return { by: 'whole', ...sides }
  return { by: 'parts', parts: differingParts(sides.here, sides.there), ...sides }
}
