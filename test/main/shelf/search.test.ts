import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { SearchHit } from '../../../src/contract/shelf.ts'
import type { Edit } from '../../../src/core/report/edit.ts'
import { liuxi } from '../../helpers/report-builder.ts'
import { newFolder } from '../library-folder.ts'
import { program } from '../program.ts'
import type { Program } from '../program.ts'
import { cell, drafted, step } from '../typed-report.ts'

const marked = ({ excerpt, ranges }: SearchHit) =>
  ranges.map(({ start, length }) => excerpt.slice(start, start + length))
const write = (p: Program, id: number, ...edits: Edit[]) =>
  p.ask('reports.saveSteps', { id, steps: [step(...edits)] })
const words = (...paragraphs: string[]): Edit => ({ what: 'section', section: 's5', to: [{ paragraphs }] })

async function two(p: Program) {
  const first = await drafted(p)
  const other = await p.ask('offices.create', {
    office: { ...liuxi, name: '青河县云岭镇人民政府', aliases: [] },
  })
  const second = await p.ask('reports.create', { officeId: other.id, year: 2023 })
  await write(p, first.summary.id, words('村务公开不够及时。', '全年收到申请２０１２件，其中网络渠道12件。'))
  await write(p, second.summary.id, words('村务公开栏更新12次。'), cell('t3.new.np', 12))
  return { first: first.summary.id, second: second.summary.id, office: other.id }
}

test('two-character words and whole numbers are found over all offices, newest year first, and marked', async () => {
  const p = program(newFolder())
  const { first, second, office } = await two(p)
  const village = await p.ask('search.find', { text: '村务' })
  expect(village.hits.map(hit => [hit.reportId, hit.year, ...marked(hit)])).toEqual([
    [second, 2023, '村务'],
    [first, 2021, '村务'],
  ])
  const twelve = await p.ask('search.find', { text: '12' })
  expect(twelve.hits.map(hit => hit.place)).toContainEqual({ is: 'cell', cell: 't3.new.np' })
  const inChapters = twelve.hits.filter(({ place }) => place.is === 'text' && place.part === 's5')
  expect(inChapters.map(hit => hit.reportId)).toEqual([second, first])
  expect(twelve.hits.flatMap(marked).every(text => text === '12')).toBe(true)
  const wide = await p.ask('search.find', { text: '2012件' })
  expect(wide.hits.map(marked)).toEqual([['２０１２件']])
  expect(wide.hits[0]?.place).toEqual({ is: 'text', part: 's5', paragraph: 1 })
  expect((await p.ask('search.find', { text: '村务 12', officeId: office })).hits.map(marked)).toEqual([
    ['村务', '12'],
  ])
  expect((await p.ask('search.find', { text: '新收 自然人 12' })).hits.map(hit => hit.where)).toContain(
    '表三 本年新收 自然人',
  )
  expect((await p.ask('search.find', { text: '栏' })).hits).toHaveLength(1)
  expect((await p.ask('search.find', { text: '。" OR *' })).hits).toEqual([])
})

test('what was saved since is found, what was discarded is not', async () => {
  const p = program(newFolder())
  const { first, second } = await two(p)
  expect((await p.ask('search.find', { text: '龙舟' })).hits).toEqual([])
  await write(p, first, words('端午龙舟赛期间公开。'))
  expect((await p.ask('search.find', { text: '龙舟' })).hits).toHaveLength(1)
  expect((await p.ask('search.find', { text: '不够及时' })).hits).toHaveLength(0)
  await p.ask('reports.discard', { id: second })
  expect((await p.ask('search.find', { text: '村务' })).hits).toEqual([])
})

test('the index is made anew when it is gone, damaged, of another version or of another library', async () => {
  const folder = newFolder()
  const file = join(folder, 'search.db')
  const p = program(folder)
  await two(p)
  expect(existsSync(file)).toBe(false)
  const find = async (q: Program) => (await q.ask('search.find', { text: '村务' })).hits.length
  expect(await find(p)).toBe(2)
  p.close()
  const sound = readFileSync(file)
  const harms: readonly (() => void)[] = [
    () => {
      writeFileSync(file, 'not a database at all')
    },
    () => {
      writeFileSync(file, Buffer.concat([sound.subarray(0, 4096), Buffer.alloc(sound.length - 4096, 7)]))
    },
    () => {
      writeFileSync(file, sound.subarray(0, sound.length / 2))
    },
    () => {
      new Database(file).exec(`UPDATE about SET version = 0; DELETE FROM gram`).close()
    },
    () => {
      new Database(file).exec(`UPDATE about SET library = 'another'; DELETE FROM place`).close()
    },
  ]
  for (const harm of harms) {
    harm()
    const again = program(folder)
    expect(await find(again)).toBe(2)
    again.close()
  }
})
