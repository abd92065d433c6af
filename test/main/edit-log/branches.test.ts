import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encodeLine } from '../../../src/main/store/edit-log/log-line.ts'
import { replaceLibrary } from '../../../src/main/store/replace-library.ts'
import { liuxi, newFolder, opened, report2021 } from '../library-folder.ts'
import { copyOf, linesOf, logOf, looking, withLibrary } from './log-folder.ts'

const now = new Date(2026, 2, 1)
const at = '2026-03-01T01:12:00.000Z'

/** A library with two saves after its copy. */
function withCopy() {
  const folder = newFolder()
  const store = opened(folder)
  store.offices.create(liuxi)
  store.reports.insert({ officeId: 1, version: 1, origin: 'own', report: report2021 }, at)
  const copy = copyOf(store, 'copy')
  const type = (value: number) =>
    store.together(() => {
      store.steps.append(1, { stepId: `s${value}`, kind: 'edit', edits: [], says: null }, at)
      store.reports.saveContent(1, { ...report2021, cells: { 't3.new.np': { value, origin: 'typed' } } }, at)
    })
  return { folder, store, copy, type }
}
const numberIn = (folder: string, withEdits = false) =>
  looking(
    folder,
    store => ({
      value: store.reports.find(1)?.report.cells['t3.new.np']?.value,
      recovered: store.recovered,
    }),
    withEdits,
  )

describe('从哪里接着写', () => {
  test('a disk that lied: the library lost its last commits, and they are back at the next start', () => {
    const { folder, store, copy, type } = withCopy()
    type(3)
    type(4)
    store.close()
    const lied = withLibrary(folder, copy)
    const { value, recovered } = numberIn(lied)
    expect(value).toBe(4)
    expect(recovered).toEqual({
      ...{ saves: 2, upTo: at, left: [] },
      reports: ['青河县柳溪镇人民政府2021年年报：2 次保存'],
    })
  })

  test('a copy restored as it is stays as it is, and what is written then goes on from there', () => {
    const { folder, store, copy, type } = withCopy()
    type(3)
    const later = copyOf(store, 'later')
    type(4)
    store.close()
    replaceLibrary({ folder, file: copy, appVersion: '0.1.0', now })
    expect(numberIn(folder)).toEqual({ value: 2, recovered: null })
    const again = opened(folder)
    again.reports.saveContent(1, { ...report2021, cells: { 't3.new.np': { value: 9, origin: 'typed' } } }, at)
    again.close()
    expect(numberIn(folder).value).toBe(9)
    replaceLibrary({ folder, file: copy, appVersion: '0.1.0', now, withEdits: true })
    const { value, recovered } = numberIn(folder, true)
    expect(value).toBe(9)
    expect(recovered?.left).toEqual([expect.stringContaining('另有 2 次保存是恢复备份时放弃的') as string])
    replaceLibrary({ folder, file: later, appVersion: '0.1.0', now, withEdits: true })
    expect(numberIn(folder, true).value).toBe(4)
  })

  test('a commit that the library refuses leaves no line', () => {
    const { folder, store, type } = withCopy()
    type(3)
    const before = linesOf(folder).length
    expect(() => {
      store.together(() => {
        type(5)
        throw new Error('taken back')
      })
    }).toThrow('taken back')
    store.together(() => {
      expect(() => {
        store.together(() => {
          type(6)
          throw new Error('inner')
        })
      }).toThrow('inner')
      type(7)
    })
    const lines = linesOf(folder)
    expect(lines).toHaveLength(before + 1)
    expect(JSON.stringify(lines.at(-1)?.does)).not.toContain('s6')
    store.close()
  })

  test('beyond a hole: what still fits is made again, what does not is told by report and reason', () => {
    const { folder, store, copy, type } = withCopy()
    const second = () =>
      store.reports.insert(
        { officeId: 1, version: 1, origin: 'own', report: { ...report2021, year: 2022 } },
        at,
      )
    type(3)
    second()
    type(4)
    store.steps.append(2, { stepId: 'lost', kind: 'edit', edits: [], says: null }, at)
    store.close()
    const [file = ''] = logOf(folder)
    const lines = linesOf(folder)
    const hole = withLibrary(folder, copy)
    const kept = lines.filter((_line, n) => n !== 3)
    writeFileSync(logOf(hole)[0] ?? '', Buffer.concat(kept.map(encodeLine)))
    expect(lines[3]?.does[0]?.[0]).toBe('reports.insert')
    const { value, recovered } = numberIn(hole)
    expect(value).toBe(4)
    expect(recovered?.left).toEqual(['青河县柳溪镇人民政府2022年年报：库里没有这一份，1 次保存没有补回。'])
    expect(file).not.toBe('')
  })

  test('beyond a hole, a report that is archived meanwhile stays as it is and is told', () => {
    const { folder, store, copy, type } = withCopy()
    type(3)
    type(4)
    store.close()
    const archived = withLibrary(folder, copy)
    const away = logOf(archived)[0] ?? ''
    const bytes = readFileSync(away)
    truncateSync(away)
    looking(archived, library => {
      library.reports.setStatus(1, 'final', null, at)
      const stored = library.reports.find(1)
      if (stored) library.reports.archive(stored, at)
      library.copies.write(join(archived, 'archived.db'))
    })
    const target = withLibrary(newFolder(), join(archived, 'archived.db'))
    writeFileSync(
      join(target, 'edit-log', '000009.jsonl'),
      bytes.subarray(bytes.indexOf(10, bytes.indexOf(10) + 1) + 1),
    )
    const { value, recovered } = numberIn(target, true)
    expect(value).toBe(2)
    expect(recovered?.left).toEqual([
      '青河县柳溪镇人民政府2021年年报：库里的这一份已归档，不能再改，2 次保存没有补回。',
    ])
  })

  test('a torn last line of a killed run is never written behind', () => {
    const { folder, store, type } = withCopy()
    type(3)
    store.close()
    appendFileSync(logOf(folder)[0] ?? '', '12345678 {"torn')
    const again = opened(folder)
    again.reports.setStatus(1, 'final', null, at)
    again.close()
    expect(logOf(folder)).toHaveLength(2)
    expect(linesOf(folder).at(-1)?.does).toEqual([['reports.setStatus', 1, 'final', null, at]])
  })
})
