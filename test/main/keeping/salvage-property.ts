import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../../src/main/store/open-store.ts'
import { backupFolder, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { salvageLibrary } from '../../../src/main/store/salvage/salvage-library.ts'
import { replaceLibrary } from '../../../src/main/store/replace-library.ts'
import { bytesOf, newFolder, opening } from '../library-folder.ts'
import { damages, harm } from './damage.ts'
import { everyRow, filledFolder, libraryOf } from './filled-library.ts'

export interface Rescue {
  readonly faults: readonly string[]
  /** Libraries that opened as they were, and those that were refused. */
  readonly opened: number
  readonly refused: number
  /** Refused ones of which nothing could be read. */
  readonly nothing: number
  /** Rows of all refused libraries, and how many of them a restored salvage holds unchanged. */
  readonly rows: number
  readonly rescued: number
}

const now = new Date(2026, 2, 1, 9, 30)

/** Damages so many libraries, opens them, and rescues the refused ones; faults must stay empty. */
export function rescueDamaged(times: number, seed: number): Rescue {
  const whole = filledFolder(6)
  const wanted = everyRow(libraryOf(whole))
  const count = Object.values(wanted).flat().length
  const faults: string[] = []
  const tally = { opened: 0, refused: 0, nothing: 0, rows: 0, rescued: 0 }
  for (let n = 0; n < times; n += 1) {
    const damage = damages[n % damages.length] ?? 'cut'
    const folder = join(newFolder(), 'data')
    mkdirSync(folder)
    for (const name of ['library.db', 'library.json']) copyFileSync(join(whole, name), join(folder, name))
    harm(libraryOf(folder), damage, seed + n)
    const before = bytesOf(folder)['library.db']
    const reply = openStore(opening(folder))
    if (reply.ok) {
      tally.opened += 1
      if (reply.value.offices.list().length === 0) faults.push(`${damage} ${n}: silently empty`)
      reply.value.close()
      continue
    }
    tally.refused += 1
    tally.rows += count
    const salvaged = salvageLibrary(folder, now)
    if (bytesOf(folder)['library.db'] !== before) faults.push(`${damage} ${n}: the damaged file changed`)
    if (!salvaged.ok) {
      tally.nothing += 1
      continue
    }
    const file = join(backupFolder(folder), backupsOf(folder)[0]?.name ?? '')
    const restored = replaceLibrary({ folder, file, appVersion: '0', now })
    const again = restored.ok ? openStore(opening(folder)) : restored
    if (!again.ok) {
      faults.push(`${damage} ${n}: the salvage does not open: ${again.error.says}`)
      continue
    }
    again.value.close()
    const got = everyRow(libraryOf(folder))
    for (const [table, rows] of Object.entries(wanted)) {
      const there = new Set(got[table])
      tally.rescued += rows.filter(row => there.has(row)).length
    }
    rmSync(folder, { recursive: true })
  }
  return { faults, ...tally }
}

export const inWords = ({ opened, refused, nothing, rows, rescued }: Rescue): string =>
  `${opened} 个照常打开，${refused} 个拒绝打开；其中 ${nothing} 个什么也读不出，救出 ${rescued} / ${rows} 行（${(
    (100 * rescued) /
    rows
  ).toFixed(1)}%）`
