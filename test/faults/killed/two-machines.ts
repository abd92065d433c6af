import type { Report } from '../../../src/core/report/report.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { liuxi } from '../../helpers/report-builder.ts'
import { opened } from '../../main/library-folder.ts'
import { addArchived, at, bundleOf, reportOf } from '../../main/merging/two-libraries.ts'
import { draftLibrary } from './draft-library.ts'

const OFFICES = 10

/** A closed library and the 交接包 of another machine, in whose offices a merge does everything it can do. */
export function twoMachines(): { readonly folder: string; readonly bundle: string } {
  const folder = draftLibrary()
  const store = opened(folder)
  fill(store, 'here')
  store.close()
  const bundle = bundleOf(there => {
    addArchived(there, reportOf(2020, 1, '只在另一台。'), '原件')
    fill(there, 'there')
  })
  return { folder, bundle }
}

type Side = 'here' | 'there'

/** What an office has on either side; of which the merge adds, asks part by part, asks for one side, keeps beside, or has it already. */
const lives: readonly ((life: Life, side: Side) => void)[] = [
  (life, side) => {
    if (side === 'there') life.whole(2018)
    life.note(side)
  },
  (life, side) => {
    life.draft(2021, side === 'here' ? 3 : 4, side)
  },
  (life, side) => {
    if (side === 'here') life.draft(2021, 3, side)
    else life.archived(2021, 5, side)
  },
  (life, side) => {
    life.archived(2021, side === 'here' ? 3 : 4, side)
  },
  (life, side) => {
    life.archived(2021, 3, 'both')
    if (side === 'there') life.whole(2018)
  },
]

function fill(store: Store, side: Side): void {
  store.together(() => {
    for (let n = 0; n < OFFICES; n += 1) {
      // The first of the lives begins in the 交接包 only.
      if (n % lives.length === 0 && side === 'here') continue
      lives[n % lives.length]?.(lifeOf(store, `第${String(n + 1)}镇人民政府`), side)
    }
  })
}

interface Life {
  draft(year: number, np: number, says: string): number
  archived(year: number, np: number, says: string): void
  /** A year with everything that may hang on a report: events, marks, reasons, and a correction of it. */
  whole(year: number): void
  note(sentence: string): void
}

function lifeOf(store: Store, name: string): Life {
  const office = { ...liuxi, name, aliases: [] }
  const { id: officeId } = store.offices.create(office)
  const insert = (report: Report, more: object = {}): number => {
    const id = store.reports.insert({ officeId, version: 1, origin: 'own', report, ...more }, at)
    for (const n of [1, 2, 3]) {
      store.steps.append(
        id,
        { stepId: `s${String(n)}`, kind: 'edit', edits: [], says: `第 ${String(n)} 步。` },
        at,
      )
    }
    return id
  }
  const of = (year: number, np: number, says: string): Report => ({ ...reportOf(year, np, says), office })
  const archive = (id: number): void => {
    const stored = store.reports.find(id)
    if (stored?.status === 'draft') store.reports.setStatus(id, 'final', null, at)
    if (stored) store.reports.archive({ ...stored, status: 'final' }, at)
  }
  return {
    draft: (year, np, says) => insert(of(year, np, says)),
    archived(year, np, says) {
      archive(insert(of(year, np, says), { origin: 'imported' }))
    },
    whole(year) {
      const original = store.originals.keep(Buffer.from(`${name}${String(year)}年原件`))
      const id = insert(of(year, 7, '先发布的。'), { original })
      store.acknowledgements.put(id, { fingerprint: 'f', rule: 'T3-01', note: '已核实。' }, at)
      store.filled.mark(id, 's1', at)
      store.reports.setStatus(id, 'final', null, at)
      const stored = store.reports.find(id)
      if (stored)
        store.events.append(stored, { kind: 'sent', detail: { to: '县里', code: '' } }, '2026-01-05', at)
      archive(id)
      const correction = { version: 2, correctionOf: id, correctionReason: '更正一处数字。' }
      archive(insert(of(year, 8, '更正的。'), correction))
      insert(of(year + 1, 2, '正在写。'))
      store.chainReasons.put(
        officeId,
        { year, fingerprint: 'c', reason: { code: 'other', note: '口径。' } },
        at,
      )
    },
    note(sentence) {
      store.diary.add(officeId, { date: '2026-01-05', kind: 'other', sentence, link: null }, at)
    },
  }
}
