import { rmSync } from 'node:fs'
import type { Reply } from '../../contract/app-error.ts'
import type { WrittenBundle } from '../../contract/backups.ts'
import { saveBundle } from '../keeping/write-bundle.ts'
import { done, refuse } from '../reply.ts'
import { noSuchReport } from '../reports/no-such.ts'
import type { KeepingServices } from '../services.ts'
import { openStore } from '../store/open-store.ts'
import type { StoredReport } from '../store/report-store.ts'
import { isIntact } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { changedInArchive } from '../reports/report-view.ts'
import { takeReport } from './take-report.ts'
import { scratchFolder } from '../store/scratch-folder.ts'

interface Some {
  readonly ids: readonly number[]
  readonly password: string | null
}

/** Asks for a folder and writes some reports alone into a 交接包: a library of its own with nothing else in it. */
export async function writeSome(
  services: KeepingServices,
  { ids, password }: Some,
): Promise<Reply<WrittenBundle | null>> {
  const store = services.keeping.store()
  if (!store) return refuse('unreadable', '年报库没有打开，不能做交接包。', '请先恢复备份。')
  const chosen = withCorrected(store, ids)
  if (chosen === null) return noSuchReport
  const changed = chosen.find(stored => !isIntact(stored))
  if (changed) return changedInArchive(changed)
  const folder = await services.desktop.pickFolder({ title: '交接包存到哪个文件夹（可以是 U 盘）' })
  if (folder === null) return done(null)
  return withAlone(services, store, chosen, alone =>
    saveBundle(services, { store: alone, folder, password, name: nameOf(chosen) }),
  )
}

/** The reports by version, each with the versions that it corrects; null where one is not there. */
function withCorrected(store: Store, ids: readonly number[]): StoredReport[] | null {
  const found = new Map<number, StoredReport>()
  for (let next = [...ids]; next.length > 0;) {
    const all = next.map(id => store.reports.find(id))
    next = []
    for (const stored of all) {
      if (!stored) return null
      found.set(stored.id, stored)
      if (stored.correctionOf !== null && !found.has(stored.correctionOf)) next.push(stored.correctionOf)
    }
  }
  return [...found.values()].sort((a, b) => a.report.year - b.report.year || a.version - b.version)
}

/** A library with these reports alone, for as long as `use` works with it. */
async function withAlone<T>(
  { now, version }: KeepingServices,
  store: Store,
  chosen: readonly StoredReport[],
  use: (alone: Store) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const place = scratchFolder()
  const opened = openStore({ folder: place, appVersion: version, osUser: '', now })
  if (!opened.ok) return opened
  const alone = opened.value
  try {
    alone.together(() => {
      copyPacks(store, alone, chosen)
      copyReports(store, alone, chosen)
    })
    return await use(alone)
  } finally {
    alone.close()
    rmSync(place, { recursive: true, force: true })
  }
}

/** Whoever opens it has to have the forms that the reports are written in. */
function copyPacks(from: Store, to: Store, chosen: readonly StoredReport[]): void {
  const forms = new Set(chosen.map(({ report }) => report.formId))
  for (const { fileName, appliedAt, ...signed } of from.packs.inUse()) {
    if (signed.pack.forms?.some(({ id }) => forms.has(id))) to.packs.apply(signed, fileName, appliedAt)
  }
}

function copyReports(from: Store, to: Store, chosen: readonly StoredReport[]): void {
  const ids = new Map<number, number>()
  for (const stored of chosen) {
    const office = from.offices.find(stored.officeId)
    if (!office) throw new Error(`office ${String(stored.officeId)} is gone`)
    const there = to.offices.findByName(office.office.name) ?? to.offices.create(office.office)
    to.offices.saveSettings(there, office.settings)
    const correctionOf = stored.correctionOf === null ? null : (ids.get(stored.correctionOf) ?? null)
    const taken = { from, to, stored, officeId: there.id, correctionOf, says: null, at: stored.savedAt }
    ids.set(stored.id, takeReport(taken))
  }
}

/** 柳溪镇…2025年年报, or how many there are. */
function nameOf(chosen: readonly StoredReport[]): string {
  const [first] = chosen
  const years = [...new Set(chosen.map(({ report }) => report.year))]
  const office = first?.report.office.name ?? ''
  return years.length === 1
    ? `${office}${String(years[0])}年年报`
    : `${office}等${String(chosen.length)}份年报`
}
