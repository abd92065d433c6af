import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import type { LibraryContents, WrittenBundle } from '../../contract/backups.ts'
import { libraryBytes, saveBundle } from '../keeping/write-bundle.ts'
import { done, refuse } from '../reply.ts'
import { noSuchReport } from '../reports/no-such.ts'
import type { KeepingServices } from '../services.ts'
import { openStore } from '../store/open-store.ts'
import type { StoredReport } from '../store/report-store.ts'
import { isIntact } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { changedInArchive } from '../reports/report-view.ts'
import { takeReport } from './take-report.ts'

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
  const copy = libraryOf(services, store, chosen)
  return copy.ok ? saveBundle(services, { ...copy.value, folder, password, name: nameOf(chosen) }) : copy
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

type Bytes = Reply<{ readonly library: Uint8Array; readonly contents: LibraryContents }>

function libraryOf({ now, version }: KeepingServices, store: Store, chosen: readonly StoredReport[]): Bytes {
  const place = mkdtempSync(join(tmpdir(), 'nianbao-some-'))
  const opened = openStore({ folder: place, appVersion: version, osUser: '', now })
  if (!opened.ok) return opened
  const alone = opened.value
  try {
    alone.together(() => {
      copyReports(store, alone, chosen)
    })
    return libraryBytes(alone)
  } finally {
    alone.close()
    rmSync(place, { recursive: true, force: true })
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
