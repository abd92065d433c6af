import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { listReports, viewOf } from '../../src/main/reports/report-view.ts'
import { openStore } from '../../src/main/store/open-store.ts'
import type { Store } from '../../src/main/store/store.ts'
import { fillLibrary } from './full-library.ts'
import type { LibrarySize } from './full-library.ts'

/** Milliseconds unless said; of what is asked several times, the slowest. */
export interface LibraryTimes {
  readonly reports: number
  readonly open: number
  readonly lists: number
  readonly openReport: number
  readonly search: number
  /** Reading everything into the index, once, in slices beside the clerk's work. */
  readonly index: number
  readonly backup: number
  readonly libraryMB: number
  readonly indexMB: number
}

const ASKED = ['政府', '政府信息公开', '1234', '12', '公', '推进 1024', '件']

/** Fills a library of this size in a folder of its own, uses it as a clerk would, and removes it. */
export function libraryTimes(size: LibrarySize): LibraryTimes {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-load-'))
  const megabytes = (name: string) => statSync(join(folder, name)).size / 1e6
  try {
    const first = opened(folder)
    fillLibrary(first, size)
    first.close()
    const [open, store] = timed(() => opened(folder))
    const offices = store.offices.list().map(({ id }) => id)
    const some = [0, 0.3, 0.6, 0.999].map(share => offices[Math.floor(share * offices.length)] ?? 1)
    const [index] = timed(() => {
      while (store.search.find('政府', null, 500).left > 0);
    })
    const times = {
      open,
      lists: slowest([() => store.offices.list(), ...some.map(id => () => listReports(store, id))]),
      openReport: slowest(some.map(id => () => viewOf(store, newestOf(store, id)))),
      search: slowest(
        ASKED.flatMap(asked => [null, ...some].map(id => () => store.search.find(asked, id, 150))),
      ),
      index,
    }
    const [backup, made] = timed(() => store.copies.backUp('asked', new Date()))
    if (!made.ok) throw new Error(made.error.says)
    store.close()
    return {
      reports: size.offices * size.years,
      ...times,
      backup,
      libraryMB: megabytes('library.db'),
      indexMB: megabytes('search.db'),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function opened(folder: string): Store {
  const reply = openStore({ folder, appVersion: '0.1.0', osUser: '张三', now: () => new Date() })
  if (!reply.ok) throw new Error(reply.error.says)
  return reply.value
}

const newestOf = (store: Store, officeId: number): number => store.reports.ofOffice(officeId)[0]?.id ?? 0

function timed<T>(work: () => T): [milliseconds: number, value: T] {
  const from = performance.now()
  const value = work()
  return [performance.now() - from, value]
}

const slowest = (works: readonly (() => unknown)[]): number => Math.max(...works.map(work => timed(work)[0]))
