import type { Reply } from '../../contract/app-error.ts'
import type { MergeChoice, Merged } from '../../contract/merge.ts'
import { differingParts } from '../../core/merge/report-parts.ts'
import type { BackupLine } from '../../contract/backups.ts'
import type { OfficeRecord } from '../../contract/views.ts'
import type { Breathe } from '../breathing.ts'
import { done, refuse } from '../reply.ts'
import type { Services } from '../services.ts'
import { diskTrouble } from '../store/library-trouble.ts'
import type { Store } from '../store/store.ts'
import { meeting } from './merge-view.ts'
import { moreOfNone, sumOfMore, takeMoreOfOffice } from './more-rows.ts'
import { pairNow, pairOffices } from './office-pairs.ts'
import type { OfficePair } from './office-pairs.ts'
import { planOffice } from './plan-merge.ts'
import type { PlannedYear } from './plan-merge.ts'
import { takeYear } from './take-year.ts'

interface Taking {
  readonly services: Pick<Services, 'store' | 'now' | 'keeping'>
  readonly there: Store
  readonly choices: readonly MergeChoice[]
  /** Our offices as they were when the merge was asked for: `choices` name them so, whatever they are called by now. */
  readonly known: readonly OfficeRecord[]
  /** Where theirs come from, in words. */
  readonly source: string
  readonly breathe: Breathe
}

/**
 * Puts the other library's years into this one: a copy of the library first, then office by office, each in one
 * transaction. Between two of them the window goes on; so each office is planned anew in the moment in which it is
 * taken, and what was typed since the look is in it. Whoever is stopped on the way has whole offices, and goes on by
 * merging once more.
 */
export async function takeMerge(taking: Taking): Promise<Reply<Merged>> {
  const { services, there, breathe } = taking
  const { store, keeping } = services
  const pairs = pairOffices(store, there, taking.known).filter(({ theirs }) => theirs !== undefined)
  // Only of what both have anything was to be chosen.
  const both = new Set(pairs.filter(({ ours }) => ours).map(({ name }) => name))
  const unknown = taking.choices.find(({ office }) => !both.has(office))
  if (unknown) return namedOtherwise(unknown)
  for (const pair of pairs) {
    await breathe()
    const open = openIn(taking, pair, planOffice(store, there, pair))
    if (open) return notChosen(open)
  }
  const kept = await keeping.copies.backUp('merge')
  if (!kept.ok) return kept
  const taken = await takeOffices(taking, pairs)
  store.settle()
  return taken.ok ? done({ ...taken.value, backup: kept.value satisfies BackupLine }) : taken
}

type Sum = Omit<Merged, 'backup'>

async function takeOffices(taking: Taking, pairs: readonly OfficePair[]): Promise<Reply<Sum>> {
  const { breathe } = taking
  const ours = new Set(pairs.flatMap(pair => pair.ours?.id ?? []))
  let sum: Sum = { added: 0, changed: 0, kept: 0, same: 0, more: moreOfNone }
  for (const [nth, pair] of pairs.entries()) {
    await breathe()
    const took = orTrouble(() => takeOffice(taking, pair, ours))
    if (!took.ok) return nth === 0 ? took : stopped(nth, pairs.length, took)
    sum = together(sum, took.value)
  }
  return done(sum)
}

/**
 * All of an office or nothing of it.
 * @param ours the numbers of those of our offices that have one there
 */
function takeOffice(taking: Taking, paired: OfficePair, ours: ReadonlySet<number>): Reply<Sum> {
  const { services, there, choices, source } = taking
  const { store } = services
  const pair = pairNow(store, paired)
  if (!paired.ours && pair.ours && ours.has(pair.ours.id)) return nameTaken(pair)
  const years = planOffice(store, there, pair)
  const open = openIn(taking, paired, years)
  if (open) return notChosen(open)
  const told = { source, at: services.now().toISOString() }
  return store.together(() => {
    const more = takeMoreOfOffice(store, there, pair, told.at)
    const sum = { added: 0, changed: 0, kept: 0, same: 0 }
    // The oldest year first, so that the numbers of the rows go with the years.
    for (const year of [...years].reverse()) {
      const choice = choiceOf(choices, paired, year)
      const counted = takeYear({ here: store, there, planned: year, choice, told })
      sum.added += counted.added
      sum.changed += counted.changed
      sum.kept += counted.kept
      sum.same += year.plan.same.length
    }
    return done({ ...sum, more })
  })
}

const together = (a: Sum, b: Sum): Sum => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  kept: a.kept + b.kept,
  same: a.same + b.same,
  more: sumOfMore(a.more, b.more),
})

/** What the disk refuses is an answer; a fault of the program is thrown. */
function orTrouble<T>(work: () => Reply<T>): Reply<T> {
  try {
    return work()
  } catch (error) {
    const known = diskTrouble(error)
    if (!known) throw error
    return known
  }
}

const openIn = (
  { choices }: Taking,
  paired: OfficePair,
  years: readonly PlannedYear[],
): PlannedYear | undefined => years.find(year => !isAnswered(year, choiceOf(choices, paired, year)))

const choiceOf = (
  choices: readonly MergeChoice[],
  { name }: OfficePair,
  { year }: PlannedYear,
): MergeChoice | undefined => choices.find(choice => choice.office === name && choice.year === year)

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

const namedOtherwise = ({ office }: MergeChoice) =>
  refuse(
    'bad_input',
    `看过交接包以后，“${office}”改了名字。`,
    '没有合并，什么也没有改。请回到“备份与交接”，重新选这个交接包，看过再合并。',
  )

const nameTaken = ({ name }: OfficePair) =>
  refuse(
    'bad_input',
    `交接包里的“${name}”，与合并时才改成这个名字的单位分不清；请先把那个单位改回原来的名字。`,
    '改好以后再合并一次。',
  )

const stopped = (taken: number, all: number, { error }: Extract<Reply<never>, { ok: false }>) =>
  refuse(
    error.code,
    `合并停在中间：${String(all)} 个单位合并了 ${String(taken)} 个。${error.says}`,
    '合并了的单位是完整的，其余的没有动。处理以后再合并一次，会接着合完；要回到合并以前，请恢复刚才的备份。',
  )
