import { readFileSync, truncateSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeLines, encodeLine } from '../../../src/main/store/edit-log/log-line.ts'
import { recordedCalls } from '../../../src/main/store/edit-log/recorded-calls.ts'
import { libraryOf } from '../keeping/filled-library.ts'
import { newFolder, opened } from '../library-folder.ts'
import { everyCall } from './every-call.ts'
import { contentOf, copyOf, linesOf, logOf, looking, withLibrary } from './log-folder.ts'

const at = '2026-03-01T01:12:00.000Z'

/** A library in which every call was made, with a copy from before each and its rows. */
function lived() {
  const folder = newFolder()
  const store = opened(folder)
  const copies = everyCall(store).map((call, n) => {
    const copy = copyOf(store, String(n))
    call()
    return copy
  })
  store.close()
  return { folder, copies, rows: contentOf(libraryOf(folder)) }
}

describe('备份 + 编辑记录 = 现在', () => {
  test('every call that writes is in the log; a copy made before any comes back to the last row, and only once', () => {
    const { folder, copies, rows } = lived()
    const called = new Set(linesOf(folder).flatMap(line => line.does.map(([call]) => call)))
    const calls = Object.entries(recordedCalls).flatMap(([part, names]) =>
      names.map(name => `${part}.${name}`),
    )
    expect([...called].sort()).toEqual([...calls].sort())
    for (const n of [0, 3, 9, 14, 22, 30, copies.length - 1]) {
      const other = withLibrary(folder, copies[n] ?? '')
      const recovered = looking(other, store => store.recovered)
      expect(contentOf(libraryOf(other))).toEqual(rows)
      expect(recovered?.left).toEqual([])
      expect(recovered?.saves).toBeGreaterThanOrEqual(copies.length - n)
      expect(looking(other, store => store.recovered)).toBeNull()
    }
  })

  test('cut at any byte, the log gives exactly its whole lines, and a copy comes back as far as they go', () => {
    const { folder, copies } = lived()
    const whole = readFileSync(logOf(folder)[0] ?? '')
    const bytes = whole.subarray(0, 6_000)
    const all = decodeLines(bytes)
    const ends = [...bytes.keys()].filter(n => bytes[n] === 10)
    expect(ends).toHaveLength(all.length)
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const count = ends.filter(end => end < cut).length
      const read = decodeLines(bytes.subarray(0, cut))
      if (read.length !== count || read.at(-1)?.id !== all[count - 1]?.id) throw new Error(`cut at ${cut}`)
    }
    for (let n = 1; n <= 12; n += 1) {
      const cut = Math.floor((whole.length * n) / 14.3)
      const count = decodeLines(whole.subarray(0, cut)).length
      const other = withLibrary(folder, copies[0] ?? '')
      truncateSync(logOf(other)[0] ?? '', cut)
      looking(other, store => store.recovered)
      expect(contentOf(libraryOf(other))).toEqual(contentOf(copies[count] ?? ''))
    }
  })

  test('a line with a flipped bit is none, and the lines after it are still read', () => {
    const line = { library: 'l', after: 'a', at, user: '张三', does: [], of: [] }
    const bytes = Buffer.concat(['x', 'y', 'z'].map(id => encodeLine({ ...line, id })))
    for (let bit = 0; bit < 8; bit += 1) {
      const broken = Buffer.from(bytes)
      const middle = Math.floor(bytes.length / 2)
      broken[middle] = (broken[middle] ?? 0) ^ (1 << bit)
      const ids = decodeLines(broken).map(({ id }) => id)
      expect(ids.filter(id => id !== 'y')).toEqual(['x', 'z'].filter(id => ids.includes(id)))
      expect(ids).not.toContain('y')
    }
  })
})
