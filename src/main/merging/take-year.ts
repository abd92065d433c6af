import { randomUUID } from 'node:crypto'
import type { MergeChoice, PartId, Side } from '../../contract/merge.ts'
import { chosenEdits, differingParts } from '../../core/merge/report-parts.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { applyEdits, completeStep } from '../../core/report/edit.ts'
import { statusStep } from '../reports/history.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { meeting } from './merge-view.ts'
import { contentOf } from './plan-merge.ts'
import type { PlannedYear } from './plan-merge.ts'
import { keepBeside, takeBeside } from './take-beside.ts'
import type { Told } from './take-beside.ts'
import { takeReport } from './take-report.ts'

interface TakeYear {
  readonly here: Store
  readonly there: Store
  readonly planned: PlannedYear
  readonly choice: MergeChoice | undefined
  readonly told: Told
}

interface Counted {
  readonly added: number
  readonly changed: number
  readonly kept: number
}

/** One year as planned and chosen. Whatever does not become the report is kept beside it. */
export function takeYear(take: TakeYear): Counted {
  const { here, there, planned, choice, told } = take
  const { plan } = planned
  const ids = sameIds(planned)
  for (const theirs of pick(planned, plan.same)) {
    const ours = planned.here.find(({ id }) => id === ids.get(theirs.id))
    if (ours) takeBeside(here, there, ours, theirs)
  }
  const met = meeting(planned)
  const asked = pick(planned, plan.ask?.theirs ?? [])
  const replaces = plan.ask?.by === 'whole' && choice?.whole === 'there'
  const incoming = [...pick(planned, plan.add), ...(replaces ? asked : [])]
  if (met && replaces) putAway(here, met.ours, told)
  for (const theirs of incoming) ids.set(theirs.id, add(take, theirs, ids))
  const last = incoming.at(-1)
  if (met && replaces && last) {
    const log = here.steps.of(met.ours.id)
    here.kept.put(ids.get(last.id) ?? 0, { stored: met.ours, log, source: '本机合并以前的' }, told.at)
  }
  for (const theirs of pick(planned, plan.beside))
    keepBeside(here, there, placeFor(planned, theirs), theirs, told)
  const besides = met && !replaces ? asked : []
  if (met) for (const theirs of besides) keepBeside(here, there, met.ours.id, theirs, told)
  const changed =
    met && plan.ask?.by === 'parts' ? takeParts(here, there, met, choice?.parts ?? {}, told) : false
  return {
    added: incoming.length,
    changed: changed ? 1 : 0,
    kept: plan.beside.length + besides.length + (changed || replaces ? 1 : 0),
  }
}

const pick = ({ there }: PlannedYear, ids: readonly number[]): StoredReport[] =>
  there.filter(({ id }) => ids.includes(id))

/** Theirs that are here already, with the number they have here. */
function sameIds({ here, there, plan }: PlannedYear): Map<number, number> {
  const ours = new Map(here.map(stored => [contentOf(stored), stored.id]))
  return new Map(
    there
      .filter(({ id }) => plan.same.includes(id))
      .flatMap(theirs => {
        const id = ours.get(contentOf(theirs))
        return id === undefined ? [] : [[theirs.id, id] as const]
      }),
  )
}

function add(
  { here, there, planned, told }: TakeYear,
  stored: StoredReport,
  ids: ReadonlyMap<number, number>,
): number {
  const office = here.offices.findByName(planned.office)
  if (!office) throw new Error(`${planned.office} was not taken before its reports`)
  const corrects = stored.correctionOf === null ? null : (ids.get(stored.correctionOf) ?? null)
  const archived = planned.here.filter(({ status }) => status === 'archived').at(-1)
  return takeReport({
    ...{ from: there, to: here, stored, officeId: office.id, at: told.at },
    correctionOf: stored.correctionOf === null ? null : (corrects ?? archived?.id ?? null),
    says: statusStep(`从${told.source}合并进来。`),
  })
}

/** The archived version here whose place theirs would take, else the newest. */
const placeFor = ({ here }: PlannedYear, { version }: StoredReport): number =>
  (here.find(ours => ours.version === version) ?? here.at(-1))?.id ?? 0

/** The draft here makes room and goes to 回收站, whole. */
function putAway(here: Store, ours: StoredReport, { at, source }: Told): void {
  const says = `合并时改用${source}里的版本，这份放进回收站。`
  if (ours.status === 'final') here.reports.setStatus(ours.id, 'draft', says, at)
  here.steps.append(ours.id, statusStep(says), at)
  here.reports.discard(ours.id, at)
}

/** The parts chosen from theirs come into our draft as one step, which can be undone. */
function takeParts(
  here: Store,
  there: Store,
  { ours, theirs }: { readonly ours: StoredReport; readonly theirs: StoredReport },
  parts: Readonly<Partial<Record<PartId, Side>>>,
  { source, at }: Told,
): boolean {
  const form = formById(ours.report.formId)
  const edits = completeStep(form, ours.report, chosenEdits(ours.report, theirs.report, parts))
  if (edits.length === 0) {
    takeBeside(here, there, ours, theirs)
    return false
  }
  const taken = differingParts(ours.report, theirs.report).filter(({ part }) => parts[part] === 'there')
  const names = taken.map(({ name }) => name).join('、')
  const says = `合并${source}：${names === '' ? '加入批注' : `采用其中的${names}`}。`
  here.kept.put(ours.id, { stored: ours, log: [], source: '本机合并以前的' }, at)
  if (ours.status === 'final') {
    here.reports.setStatus(ours.id, 'draft', says, at)
    here.steps.append(ours.id, statusStep(`${says}退回草稿。`), at)
  }
  here.steps.append(ours.id, { stepId: randomUUID(), kind: 'edit', edits, says }, at)
  here.reports.saveContent(ours.id, applyEdits(form, ours.report, edits), at)
  takeBeside(here, there, { ...ours, status: 'draft' }, theirs)
  return true
}
