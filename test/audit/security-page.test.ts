import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const rows = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (条|---)/.test(line))

/** `file`：one title；another title；`file`：… */
function testsIn(row: string): readonly { readonly file: string; readonly title: string | null }[] {
  const cell = row.split(' | ').at(-2) ?? ''
  let file = ''
  return cell.split('；').flatMap(part => {
    const named = /^`([^`]+)`(?:：(.+))?$/.exec(part)
    if (named?.[1] !== undefined) file = named[1]
    return [{ file, title: named ? (named[2] ?? null) : part }]
  })
}

it('has a line for each of Electron’s twenty items', () => {
  const first = rows.map(row => row.split(' | ')[0]?.slice(2) ?? '')
  const items = first
    .filter(cell => /^[\d、–]+$/.test(cell))
    .flatMap(cell =>
      cell.split('、').flatMap(part => {
        const [from = 0, to = from] = part.split('–').map(Number)
        return Array.from({ length: to - from + 1 }, (_, i) => from + i)
      }),
    )
  expect(items.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
})

it.each(rows)('names only what is there: %s', row => {
  const missing = [...row.matchAll(/`([^`]+\.(?:ts|js|json))`/g)].filter(
    ([, file = '']) => !existsSync(join(ROOT, file)),
  )
  expect(missing.map(([, file]) => file)).toEqual([])
  const tests = testsIn(row)
  expect(tests.length).toBeGreaterThan(0)
  for (const { file, title } of tests) {
    expect(file).toMatch(/^test\/.+\.test\.ts$/)
    if (title !== null) expect(readFileSync(join(ROOT, file), 'utf8')).toContain(title)
  }
  expect(row).toMatch(/ \| [是否] \|$/)
})
