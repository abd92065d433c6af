import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { localDate } from '../local-date.ts'
import { dropLeftFolder } from './drop-left.ts'
import { syncFolder } from './identity.ts'

/** Where the files of a library go that the program no longer uses: nothing of a library is ever deleted. */
export const ASIDE = '换下的库'

const FILES = ['library.db', 'library.db-wal', 'library.db-shm', 'library.db-journal']

export const libraryFilesIn = (folder: string): readonly string[] =>
  FILES.filter(name => existsSync(join(folder, name)))

interface Aside {
  /** The data folder. */
  readonly folder: string
  readonly names: readonly string[]
  /** Says, in a file beside them, what they are. */
  readonly note: string
  readonly now: Date
}

/** @returns a new folder in 换下的库 with a note in it, for files that go there; null where there are none */
export function placeAside({ folder, names, note, now }: Aside): string | null {
  if (names.length === 0) return null
  const place = join(folder, ASIDE)
  mkdirSync(place, { recursive: true })
  const aside = join(place, `${String(nextNumber(place)).padStart(6, '0')}_${localDate(now)}`)
  mkdirSync(aside)
  writeFileSync(join(aside, '说明.txt'), note)
  return aside
}

/** Moves them there together. */
export function moveAside(folder: string, aside: string | null, names: readonly string[]): void {
  if (aside === null) return
  for (const name of names) renameSync(join(folder, name), join(aside, name))
  syncFolder(aside)
  syncFolder(dirname(aside))
}

/** What was moved aside may go when the same, byte for byte, was moved aside less than a day before: once is enough. */
export function dropDouble(aside: string | null, now: Date): void {
  if (aside !== null && isDouble(aside, now)) dropLeftFolder(aside)
}

const A_DAY = 86_400_000

function isDouble(aside: string, now: Date): boolean {
  const place = dirname(aside)
  const files = libraryFilesIn(aside)
  return readdirSync(place).some(name => {
    const kept = join(place, name)
    return (
      kept !== aside &&
      Math.abs(now.getTime() - statSync(kept).mtimeMs) <= A_DAY &&
      libraryFilesIn(kept).join() === files.join() &&
      files.every(file => sameFile(join(kept, file), join(aside, file)))
    )
  })
}

const sameFile = (a: string, b: string): boolean =>
  statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b))

const nextNumber = (place: string): number =>
  Math.max(0, ...readdirSync(place).map(name => Number.parseInt(name, 10) || 0)) + 1
