import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pages, ROOT } from './pages.ts'

const page = pages.find(({ name }) => name === 'docs/promises.md')
const rows = (page?.text ?? '')
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (?:编号|什么|---) /.test(line))
const cellsOf = (row: string): readonly string[] =>
  row.split(' | ').map(cell => cell.replace(/^\| | \|$/g, ''))
const testsIn = (row: string): readonly string[] =>
  [...row.matchAll(/`(test\/[\w./-]+)`/g)].map(([, file = '']) => file)

it('has a row for each promise, in their order, with nothing left out', () => {
  const promises = rows.filter(row => row.startsWith('| P'))
  expect(promises.map(row => cellsOf(row)[0])).toEqual(Array.from({ length: 21 }, (_, n) => `P${n + 1}`))
  expect(promises.filter(row => cellsOf(row).length !== 6 || cellsOf(row).includes(''))).toEqual([])
})

it.each(rows)('names tests that are there: %s', row => {
  const files = testsIn(row)
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter(file => !/\.test\.ts$/.test(file) || !existsSync(join(ROOT, file)))).toEqual([])
})
