import { copyFileSync, globSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { programIn } from '../../faults/program-in.ts'
import { newFolder, opened } from '../library-folder.ts'
import { everyRow, filledFolder, libraryOf } from './filled-library.ts'

const NEWER = 990

/** What a newer program leaves: a copy from before its upgrade, the library as it made it, and a copy of that. */
function usedByANewerProgram(): string {
  const folder = filledFolder()
  const store = opened(folder)
  store.copies.backUp('migration', new Date(2027, 0, 4, 8, 0))
  store.close()
  const newer = new Database(libraryOf(folder))
  newer.exec('CREATE TABLE of_tomorrow (id INTEGER PRIMARY KEY) STRICT; INSERT INTO of_tomorrow VALUES (1)')
  newer.pragma(`user_version = ${String(NEWER)}`)
  newer.close()
  copyFileSync(libraryOf(folder), join(folder, '备份/000002_2027-01-05_0930_每日.db'))
  return folder
}

test('back to the older program: it says why it does not open the library, and restores what was before the upgrade', async () => {
  const folder = usedByANewerProgram()
  const [before = ''] = globSync(join(folder, '备份/000001_*'))
  const rows = everyRow(before)
  const program = programIn(folder, { papers: newFolder() })
  onTestFinished(program.close)

  const refused = await program.send('app.state', {})
  expect(refused).toMatchObject({ ok: false, error: { library: 'newer' } })
  expect(JSON.stringify(refused)).toMatch(/更新版本的程序[^]*安装新版本[^]*恢复升级前的备份/)
  const { lines } = await program.ask('backups.list', {})
  expect(lines.map(({ why }) => why)).toEqual(['daily', 'migration'])

  expect(await program.send('backups.restore', { seq: 2 })).toMatchObject({ ok: false })
  expect(await program.send('app.state', {})).toMatchObject({ ok: false })

  expect(await program.ask('backups.restore', { seq: 1 })).toBeNull()
  expect((await program.ask('app.state', {})).offices).toHaveLength(1)
  expect(everyRow(libraryOf(folder)).report).toEqual(rows.report)
  const [aside = ''] = globSync(join(folder, '换下的库/*/library.db'))
  const kept = new Database(aside, { readonly: true })
  expect(kept.pragma('user_version', { simple: true })).toBe(NEWER)
  kept.close()
})
