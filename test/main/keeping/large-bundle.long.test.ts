import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillLibrary } from '../../helpers/full-library.ts'
import { newFolder, opened } from '../library-folder.ts'
import { program } from '../program.ts'
import { libraryOf } from './filled-library.ts'
import { longestPause } from './longest-pause.ts'

const MOST_MS = 200

test('3,000 reports: the window waits neither while a 交接包 is written nor while one is looked at', async () => {
  const folder = newFolder()
  const papers = newFolder()
  const store = opened(folder)
  fillLibrary(store, { offices: 200, years: 15 })
  store.close()
  const p = program(folder)
  p.desk.folder = papers
  const began = performance.now()
  const writing = await longestPause(() => p.ask('bundles.write', { password: '柳溪' }))
  const between = performance.now()
  p.desk.file = join(papers, readdirSync(papers)[0] ?? 'none')
  const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
  const looking = await longestPause(() => p.ask('bundles.look', { token, password: '柳溪' }))
  const took = [between - began, performance.now() - between].map(ms => Math.round(ms))
  const sizes = [libraryOf(folder), p.desk.file].map(file => Math.round(statSync(file).size / 1e6))
  process.stdout.write(
    `3,000 reports, ${sizes.join(' MB as ')} MB: longest pause ${String(writing)} ms writing, ${String(looking)} ms looking; took ${took.join(', ')} ms\n`,
  )
  expect([writing, looking].filter(ms => ms > MOST_MS)).toEqual([])
})
