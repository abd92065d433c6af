import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../../../src/main/store/store.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { backupFolder, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { salvageLibrary } from '../../../src/main/store/salvage/salvage-library.ts'
import { replaceLibrary } from '../../../src/main/store/replace-library.ts'
import { contentOf } from '../edit-log/log-folder.ts'
import { bytesOf, liuxi, newFolder, opened, opening } from '../library-folder.ts'
import type { Damage } from './damage.ts'
import { damages, harm } from './damage.ts'
import { everyRow, fill, libraryOf } from './filled-library.ts'

const kinds: Readonly<Record<Damage, string>> = {
  cut: '截断',
  'zeroed pages': '整页清零',
  'flipped bits': '翻转 40 位',
  'random bytes': '乱写一段',
}

/** Counted over the libraries of one kind of damage. */
interface Tally {
  libraries: number
  opened: number
  /** Opened ones of which it was said that the file is not what it was. */
  said: number
  refused: number
  /** Rescued ones that are, row by row, what they were. */
  readonly same: Readonly<Record<'copy and log' | 'log alone', { tried: number; same: number }>>
  /** Rows of the library, and how many a salvage holds: with the log of the last day only, and with none. */
  readonly held: Readonly<Record<'last day' | 'file alone', { rows: number; held: number }>>
}

export interface Rescue {
  readonly faults: readonly string[]
  readonly of: Readonly<Record<string, Tally>>
}

const now = new Date(2026, 2, 1, 9, 30)
const at = '2026-03-01T01:12:00.000Z'
const note = {
  date: '2026-03-01',
  kind: 'supervision',
  sentence: '组织培训1次，35人参加。',
  link: null,
} as const

/** A day after the copy was made: its edits are in the library and in a file of the log of their own. */
function lastDay(store: Store): void {
  for (let n = 0; n < 20; n += 1) {
    store.together(() => {
      store.steps.append(7, { stepId: `day${n}`, kind: 'edit', edits: [], says: `第 ${n} 步` }, at)
      const stored = store.reports.find(7)
      const text = { preface: [`第 ${n} 步的导语。`.repeat(30)] }
      if (stored)
        store.reports.saveContent(7, { ...stored.report, text: { ...stored.report.text, ...text } }, at)
    })
    store.diary.add(1, { ...note, sentence: `第 ${n} 条。` }, at)
  }
  store.offices.update(1, { ...liuxi, aliases: ['柳溪'] })
}

/** Six archived years, a copy, and a day of work. */
function wholeFolder(): string {
  const folder = newFolder()
  const first = opened(folder)
  fill(first, 6)
  first.copies.backUp('asked', now)
  first.close()
  const second = opened(folder)
  lastDay(second)
  second.close()
  return folder
}

const ways = ['copy and log', 'log alone', 'last day', 'file alone'] as const
type Way = (typeof ways)[number]

/** All ways for each refused library, or one after the other. */
export const inEveryWay = (): readonly Way[] => ways
export const inTurns = (n: number): readonly Way[] => [ways[n % ways.length] ?? 'file alone']

/** Damages so many libraries, opens them, and rescues the refused ones; faults must stay empty. */
export function rescueDamaged(times: number, seed: number, by: (n: number) => readonly Way[]): Rescue {
  const whole = wholeFolder()
  const wanted = everyRow(libraryOf(whole))
  const content = contentOf(libraryOf(whole))
  const count = Object.values(wanted).flat().length
  const faults: string[] = []
  const of = Object.fromEntries(damages.map(damage => [kinds[damage], noneYet()]))
  for (let n = 0; n < times; n += 1) {
    const damage = damages[n % damages.length] ?? 'cut'
    const tally = of[kinds[damage]] ?? noneYet()
    const fault = (says: string): void => void faults.push(`${damage} ${n}: ${says}`)
    const folder = join(newFolder(), 'data')
    cpSync(whole, folder, { recursive: true })
    harm(libraryOf(folder), damage, seed + n)
    const damaged = readFileSync(libraryOf(folder))
    if (damaged.equals(readFileSync(libraryOf(whole)))) continue
    tally.libraries += 1
    const reply = openStore(opening(folder))
    if (reply.ok) {
      tally.opened += 1
      tally.said += reply.value.changedSinceClose ? 1 : 0
      if (reply.value.offices.list().length === 0) fault('silently empty')
      reply.value.close()
    } else {
      if (!readFileSync(libraryOf(folder)).equals(damaged)) fault('refused and changed')
      tally.refused += 1
      for (const way of by(tally.refused)) {
        const rescued = rescuedBy(way, folder, fault)
        if (way === 'copy and log' || way === 'log alone') {
          tally.same[way].tried += 1
          tally.same[way].same += rescued !== null && sameRows(contentOf(rescued), content) ? 1 : 0
        } else {
          tally.held[way].rows += count
          tally.held[way].held += held(rescued, wanted)
        }
      }
    }
    rmSync(folder, { recursive: true })
  }
  return { faults, of }
}

const noneYet = (): Tally => ({
  ...{ libraries: 0, opened: 0, said: 0, refused: 0 },
  same: { 'copy and log': { tried: 0, same: 0 }, 'log alone': { tried: 0, same: 0 } },
  held: { 'last day': { rows: 0, held: 0 }, 'file alone': { rows: 0, held: 0 } },
})

function rescuedBy(way: Way, folder: string, fault: Fault): string | null {
  switch (way) {
    case 'copy and log':
      return restoredCopy(folder, fault)
    case 'log alone':
      return salvaged(folder, fault, () => true)
    case 'last day':
      return salvaged(folder, fault, name => name !== '000001.jsonl')
    case 'file alone':
      return salvaged(folder, fault, () => false)
  }
}

type Rows = Readonly<Record<string, readonly string[]>>

const sameRows = (a: Rows, b: Rows): boolean =>
  Object.keys(b).every(
    table => [...(a[table] ?? [])].sort().join('\n') === [...(b[table] ?? [])].sort().join('\n'),
  )

/** How many of the rows a rescued library holds unchanged. */
function held(rescued: string | null, wanted: Rows): number {
  if (rescued === null) return 0
  const got = everyRow(rescued)
  return Object.entries(wanted).reduce((sum, [table, rows]) => {
    const there = new Set(got[table])
    return sum + rows.filter(row => there.has(row)).length
  }, 0)
}

type Fault = (says: string) => void

/** The copy that was made before, and the edit log. */
function restoredCopy(folder: string, fault: Fault): string | null {
  const data = copyOfFolder(folder, () => true)
  return put(data, backupsOf(data).at(-1)?.name ?? '', fault)
}

/** A salvage without any copy, with the files of the log that are left. */
function salvaged(folder: string, fault: Fault, log: (name: string) => boolean): string | null {
  const data = copyOfFolder(folder, log)
  rmSync(backupFolder(data), { recursive: true })
  const before = bytesOf(data)['library.db']
  const made = salvageLibrary(data, now)
  if (bytesOf(data)['library.db'] !== before) fault('salvaging changed the damaged file')
  if (!made.ok) return null
  return put(data, backupsOf(data)[0]?.name ?? '', fault)
}

function copyOfFolder(folder: string, log: (name: string) => boolean): string {
  const data = join(newFolder(), 'data')
  mkdirSync(data)
  cpSync(folder, data, { recursive: true })
  const place = join(data, 'edit-log')
  for (const name of readdirSync(place)) if (!log(name)) rmSync(join(place, name))
  return data
}

/** @returns the library file after a restore; null where it does not open */
function put(data: string, name: string, fault: Fault): string | null {
  const file = join(backupFolder(data), name)
  const restored = replaceLibrary({ folder: data, file, appVersion: '0.1.0', now, withEdits: true })
  const again = restored.ok ? openStore({ ...opening(data), withEdits: true }) : restored
  if (!again.ok) {
    fault(`${name} does not open: ${again.error.says}`)
    return null
  }
  again.value.close()
  return libraryOf(data)
}

const percent = ({ rows, held: got }: { readonly rows: number; readonly held: number }): string =>
  rows === 0 ? '–' : `${((100 * got) / rows).toFixed(1)}%`

const outOf = ({ tried, same }: { readonly tried: number; readonly same: number }): string =>
  `${same}/${tried}`

export const inWords = ({ of }: Rescue): string =>
  Object.entries(of)
    .map(
      ([kind, { libraries, opened: open, said, refused, same, held: rows }]) =>
        `${kind} ${libraries} 个：照常打开 ${open}（说了文件变过的 ${said}），拒绝 ${refused}；` +
        `一行不差：备份+编辑记录 ${outOf(same['copy and log'])}，只靠编辑记录 ${outOf(same['log alone'])}；` +
        `救出的行：只有最后一天的记录 ${percent(rows['last day'])}，没有记录 ${percent(rows['file alone'])}`,
    )
    .join('\n')

/** What must hold of each kind: every change is said, and where the log is whole nothing is lost. */
export const holds = ({ of }: Rescue): boolean =>
  Object.values(of).every(
    ({ opened: open, said, same }) =>
      said === open && Object.values(same).every(({ tried, same: got }) => got === tried),
  )
