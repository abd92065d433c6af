import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftReport } from '../../../src/core/import/draft-report.ts'
import type { Importer } from '../../../src/main/importer.ts'
import { openFile } from '../../../src/main/import/open-file.ts'
import { useImportBatch } from '../../../src/renderer/state/import-batch.ts'
import { publishedFile } from '../../helpers/published-files.ts'
import { report2021 } from '../../helpers/report-builder.ts'
import { newFolder } from '../../main/library-folder.ts'
import { program } from '../../main/program.ts'
import type { Program } from '../../main/program.ts'

/** Reads as the program does, and tells the test before each file. */
function watched(before: () => void): Importer {
  return {
    async read(bytes, name) {
      before()
      const opened = await openFile(bytes, name)
      return opened.ok ? draftReport(opened.source) : opened
    },
  }
}

let p: Program
let read = 0
let onRead = () => {}
beforeEach(() => {
  read = 0
  onRead = () => {}
  const importer = watched(() => {
    read += 1
    onRead()
  })
  p = program(newFolder(), { importer })
  vi.stubGlobal('window', { app: { call: p.send } })
})
afterEach(() => {
  useImportBatch.getState().clear()
  vi.unstubAllGlobals()
})

const batch = () => useImportBatch.getState()
const states = () => batch().files.map(f => f.state.is)
const finished = () => vi.waitFor(() => expect(batch().running).toBe(false), 10_000)

async function choose(count: number) {
  const folder = newFolder()
  const files = Array.from({ length: count }, (_, i) => publishedFile(folder, report2021(2021 + i), 'txt'))
  const broken = join(folder, '坏.docx')
  writeFileSync(broken, 'PK\u0003\u0004 word/document.xml', 'latin1')
  p.desk.files = [broken, ...files]
  batch().addPicked(await p.ask('imports.pickMany', {}))
}

test('files are read one after the other; a broken one is told and the next are read', async () => {
  await choose(2)
  await finished()
  expect(states()).toEqual(['refused', 'read', 'read'])
})

test('stopping lets the file in hand finish and leaves the others waiting, until it goes on', async () => {
  onRead = () => {
    if (read === 2) batch().stop()
  }
  await choose(3)
  await vi.waitFor(() => expect(states()).toEqual(['refused', 'read', 'waiting', 'waiting']))
  expect(read).toBe(2)
  onRead = () => {}
  await batch().run()
  expect(states()).toEqual(['refused', 'read', 'read', 'read'])
})

test('a file taken off the list while it is read does not come back, and main forgets it', async () => {
  onRead = () => {
    if (read === 2) batch().remove(batch().files[1]?.key ?? 0)
  }
  await choose(1)
  await vi.waitFor(() => expect(states()).toEqual(['refused']))
  await finished()
  expect(batch().files).toHaveLength(1)
})

test('ending the import gives up what was not accepted', async () => {
  await choose(1)
  await finished()
  const [, file] = batch().files
  if (file?.state.is !== 'read') throw new Error('not read')
  const { token } = file.state.pending
  expect((await p.ask('imports.source', { token })).kind).toBe('other')
  batch().clear()
  await vi.waitFor(async () => expect((await p.refused('imports.source', { token })).code).toBe('not_found'))
})

test('more than a hundred files are turned away with a sentence, and nothing is read', () => {
  batch().addPicked(Array.from({ length: 101 }, (_, i) => ({ token: String(i), name: `${i}.txt`, size: 1 })))
  expect(batch().trouble?.says).toMatch(/最多导入 100 份/)
  expect(batch().files).toEqual([])
  expect(read).toBe(0)
})
