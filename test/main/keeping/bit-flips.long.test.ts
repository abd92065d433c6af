import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryContents } from '../../../src/main/store/backups/library-contents.ts'
import { lookAtLibrary } from '../../../src/main/store/backups/look-at-library.ts'
import { sinceClose } from '../../../src/main/store/file-seal.ts'
import { readIdentity } from '../../../src/main/store/identity.ts'
import { newFolder } from '../library-folder.ts'
import { dice } from './dice.ts'
import { everyRow, filledFolder, libraryOf } from './filled-library.ts'

type Rows = Readonly<Record<string, readonly string[]>>

/** null: SQLite does not read it any more. */
function rowsOf(file: string): Rows | null {
  try {
    return everyRow(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')) return null
    throw error
  }
}

const differ = (a: Rows, b: Rows, table: string): boolean =>
  (a[table] ?? []).join('\n') !== (b[table] ?? []).join('\n')

/** What a report says, and the number it is kept under; not when it was saved, or what the file was called. */
const CONTENT = ['id', 'office_id', 'year', 'version', 'form_id', 'office', 'cells', 'text', 'notes']

const archivedIn = (rows: Rows): string =>
  (rows['report'] ?? [])
    .map(row => JSON.parse(row) as Record<string, unknown>)
    .filter(({ status }) => status === 'archived')
    .map(row =>
      JSON.stringify([...CONTENT, 'opening_stock', 'original', 'content_hash'].map(name => row[name])),
    )
    .join('\n')

test('关着的库翻转 1,000 次、每次一位（P11）：文件变过的都发现；碰到归档内容的，校验码都发现', () => {
  const whole = filledFolder(6)
  const [folder, beside] = [newFolder(), newFolder()]
  const file = libraryOf(folder)
  const identity = readIdentity(whole)
  copyFileSync(join(whole, 'library.json'), join(folder, 'library.json'))
  const bytes = readFileSync(libraryOf(whole))
  const before = everyRow(libraryOf(whole))
  const roll = dice(1_100)
  const seen = { bySeal: 0, unread: 0, archived: 0, archivedByHash: 0, rest: 0, restByHash: 0, unused: 0 }
  const missed: number[] = []
  for (let n = 0; n < 1_000; n += 1) {
    const at = roll(bytes.length)
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8((flipped[at] ?? 0) ^ (1 << roll(8)), at)
    writeFileSync(file, flipped)
    seen.bySeal += sinceClose(file, identity) === 'changed' ? 1 : 0
    // On a file of its own: what reading leaves beside a library would pass for an unclean end.
    const copy = libraryOf(beside)
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true })
    copyFileSync(file, copy)
    const contents = lookAtLibrary(copy, libraryContents)
    const found = !contents.ok || contents.value.faults.length > 0
    const after = rowsOf(file)
    if (after === null) {
      seen.unread += 1
      if (!found) missed.push(at)
    } else if (archivedIn(before) !== archivedIn(after) || differ(before, after, 'original')) {
      seen.archived += 1
      seen.archivedByHash += found ? 1 : 0
      if (!found) missed.push(at)
    } else if (Object.keys(before).some(table => differ(before, after, table))) {
      seen.rest += 1
      seen.restByHash += found ? 1 : 0
    } else seen.unused += 1
  }
  process.stdout.write(
    `1000 次翻转：文件封条发现 ${seen.bySeal}；SQLite 读不了 ${seen.unread}；碰到归档内容或原件 ${seen.archived}，` +
      `校验码发现 ${seen.archivedByHash}；碰到草稿、修改记录等 ${seen.rest}，核对发现 ${seen.restByHash}（其余靠封条）；` +
      `没有内容的地方 ${seen.unused}\n`,
  )
  expect(missed).toEqual([])
  expect(seen.bySeal).toBe(1_000)
  expect(seen.archivedByHash).toBe(seen.archived)
  expect(seen.archived).toBeGreaterThan(200)
})
