import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder, sweepScratchFolders } from '../../../src/main/store/scratch-folder.ts'
import { newFolder } from '../library-folder.ts'

test('what a killed program left is removed after a day, and nothing else', () => {
  const now = new Date()
  const old = new Date(now.getTime() - 25 * 60 * 60 * 1_000)
  const [left, atWork, other] = [scratchFolder(), scratchFolder(), newFolder()]
  writeFileSync(join(left, 'library.db'), 'x')
  utimesSync(left, old, old)
  utimesSync(other, old, old)
  sweepScratchFolders(now)
  expect([left, atWork, other].map(folder => existsSync(folder))).toEqual([false, true, true])
})
