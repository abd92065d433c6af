import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupFolder, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { readHeader } from '../../../src/main/store/file-header.ts'
import { migrations, newestSchema } from '../../../src/main/store/migrate.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { writeOldLibrary } from '../../faults/killed/old-library.ts'
import { newFolder, opening } from '../library-folder.ts'
import { filledFolder, libraryOf } from './filled-library.ts'

const TURNS = 16

test('two versions take turns at one library: their copies do not pile up, and the one from before the upgrade stays', () => {
  const folder = join(newFolder(), 'data')
  mkdirSync(folder)
  writeOldLibrary(libraryOf(filledFolder(1)), libraryOf(folder))
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const reply = openStore({ ...opening(folder), appVersion: turn % 2 === 0 ? '0.1.0' : '0.2.0' })
    if (!reply.ok) throw new Error(reply.error.says)
    reply.value.close()
  }
  const copies = backupsOf(folder).filter(({ why }) => why === 'migration')
  // The upgrade's own, that of the first turn, and the newest twelve, which stay whatever they are.
  expect(copies.map(({ seq }) => seq)).toEqual([...Array.from({ length: 12 }, (_, n) => TURNS + 1 - n), 2, 1])
  const schemas = copies.map(({ name }) => readHeader(join(backupFolder(folder), name)))
  const [oldest] = migrations
  expect(schemas.at(-1)).toEqual({ is: 'library', schema: oldest?.version })
  expect(
    schemas.slice(0, -1).every(header => header.is === 'library' && header.schema === newestSchema()),
  ).toBe(true)
})
