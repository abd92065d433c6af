import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDERS = ['src', 'test', 'scripts', 'packaging']

const files = FOLDERS.flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|tsx|css|mjs)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name)),
).map(path => ({ name: relative(ROOT, path), lines: readFileSync(path, 'utf8').split('\n').length - 1 }))

describe('the size of files', () => {
  it('ends at 400 lines', () => {
    expect(files.filter(({ lines }) => lines > 400)).toEqual([])
  })

  it('is under 200 lines for nine in ten of the program', () => {
    const own = files.filter(({ name }) => name.startsWith('src/'))
    const long = own.filter(({ lines }) => lines >= 200)
    expect(long.length, long.map(({ name }) => name).join(' ')).toBeLessThanOrEqual(own.length / 10)
  })
})

describe('names', () => {
  it('are kebab-case', () => {
    expect(files.filter(({ name }) => !/^[a-z0-9-]+(\.[a-z]+)+$/.test(name.split('/').at(-1) ?? ''))).toEqual(
      [],
    )
  })

  it('say what is inside: no grab bags', () => {
    const bags = files.filter(({ name }) => /\/(utils?|helpers?|common|misc|shared|index)\.tsx?$/.test(name))
    const entries = ['src/main/index.ts', 'src/preload/index.ts', 'src/cli/index.ts']
    expect(bags.filter(({ name }) => !entries.includes(name))).toEqual([])
  })
})

describe('our SQL', () => {
  it('never replaces a row: that deletes it without the trigger that forbids it', () => {
    const sql = files.filter(({ name }) => name.startsWith('src/'))
    const found = sql.filter(({ name }) =>
      /\bOR\s+REPLACE\b|\bREPLACE\s+INTO\b/u.test(readFileSync(join(ROOT, name), 'utf8')),
    )
    expect(found).toEqual([])
  })
})
