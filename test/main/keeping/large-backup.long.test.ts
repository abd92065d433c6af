import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { libraryHouse } from '../../../src/main/keeping/library-house.ts'
import { newFolder } from '../library-folder.ts'
import { fill, libraryOf } from './filled-library.ts'
import { longestPause } from './longest-pause.ts'

test('200 MB: the window waits for no copy', async () => {
  const folder = newFolder()
  const house = libraryHouse({
    ...{ base: folder, appVersion: '0.1.0', osUser: '张三', now: () => new Date() },
    ...{ log: { write: () => undefined }, changed: () => undefined },
  })
  const opened = house.open()
  if (!opened.ok) throw new Error(opened.error.says)
  onTestFinished(house.close)
  const store = opened.value
  fill(store, 3)
  for (let n = 0; n < 200; n += 1) store.originals.keep(randomBytes(1_000_000))
  store.settle()
  const at = performance.now()
  const atOnce = await longestPause(() => Promise.resolve(store.copies.backUp('asked', new Date())))
  const between = performance.now()
  const inSteps = await longestPause(() => house.copies.backUp('asked'))
  const took = [between - at, performance.now() - between].map(ms => Math.round(ms))
  process.stdout.write(
    `${Math.round(statSync(libraryOf(folder)).size / 1e6)} MB: longest pause ${atOnce} ms at once, ${inSteps} ms in steps; took ${took.join(', ')} ms\n`,
  )
  expect(house.copies.trouble()).toBeNull()
  expect(inSteps).toBeLessThan(Math.min(200, atOnce / 2))
})
