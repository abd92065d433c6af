import type { Reply } from '../../contract/app-error.ts'
import type { MergeChoice, Merged } from '../../contract/merge.ts'
import { differingParts } from '../../core/merge/report-parts.ts'
import type { BackupLine } from '../../contract/backups.ts'
import { done, refuse } from '../reply.ts'
import type { Services } from '../services.ts'
import type { Store } from '../store/store.ts'
import { meeting } from './merge-view.ts'
import { takeMore } from './more-rows.ts'
import { planMerge } from './plan-merge.ts'
import type { PlannedYear } from './plan-merge.ts'
import { takeYear } from './take-year.ts'

/**
 * Puts the other library's years into this one: a copy of the library first, then everything in one transaction.
 * @param source where theirs come from, in words
 */
export async function takeMerge(
  { store, now, keeping }: Pick<Services, 'store' | 'now' | 'keeping'>,
  there: Store,
  choices: readonly MergeChoice[],
  source: string,
): Promise<Reply<Merged>> {
  const years = planMerge(store, there).filter(({ there: theirs }) => theirs.length > 0)
  const open = years.find(year => !isAnswered(year, choiceOf(choices, year)))
  if (open) return notChosen(open)
  const kept = await keeping.copies.backUp('merge')
  if (!kept.ok) return kept
  const merged = store.together(() =>
    takeAll(store, there, years, choices, { source, at: now().toISOString() }),
  )
  store.settle()
  return done({ ...merged, backup: kept.value satisfies BackupLine })
}

function takeAll(
  store: Store,
  there: Store,
  years: readonly PlannedYear[],
  choices: readonly MergeChoice[],
  told: { readonly source: string; readonly at: string },
): Omit<Merged, 'backup'> {
  const more = takeMore(store, there, told.at)
  const sum = { added: 0, changed: 0, kept: 0, same: 0 }
  // The oldest year first, so that the numbers of the rows go with the years.
  for (const year of [...years].reverse()) {
    const counted = takeYear({ here: store, there, planned: year, choice: choiceOf(choices, year), told })
    sum.added += counted.added
    sum.changed += counted.changed
    sum.kept += counted.kept
    sum.same += year.plan.same.length
  }
  return { ...sum, more }
}

const choiceOf = (choices: readonly MergeChoice[], { office, year }: PlannedYear): MergeChoice | undefined =>
  choices.find(choice => choice.office === office && choice.year === year)

function isAnswered(planned: PlannedYear, choice: MergeChoice | undefined): boolean {
  const met = meeting(planned)
  if (!planned.plan.ask || !met) return true
  if (planned.plan.ask.by === 'whole') return choice?.whole !== undefined
  const parts = differingParts(met.ours.report, met.theirs.report)
  return parts.every(({ part }) => choice?.parts?.[part] !== undefined)
}

const notChosen = ({ office, year }: PlannedYear) =>
  refuse(
    'bad_input',
    `${office}${year}年年报用哪一边的还没有选完。`,
    '没有合并，什么也没有改。请选完再合并。',
  )
