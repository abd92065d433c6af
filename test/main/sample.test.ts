import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkReport } from '../../src/core/checks/check-report.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { done } from '../../src/main/reply.ts'
import { sampleDoor } from '../../src/main/sample/sample-library.ts'
import type { OpenLibrary } from '../../src/main/sample/sample-library.ts'
import { openStore } from '../../src/main/store/open-store.ts'
import { liuxi } from '../helpers/report-builder.ts'

const now = (): Date => new Date('2026-11-22T08:00:00Z')
let root: string
let opened: OpenLibrary | null

const openFolder = (folder: string) => {
  const reply = openStore({ folder, appVersion: '0.1.0', osUser: '张三', now })
  if (!reply.ok) return reply
  const store = reply.value
  return done({
    store,
    close: () => {
      store.close()
    },
  })
}
const door = () =>
  sampleDoor({
    folder: join(root, '.window/sample'),
    openFolder,
    now,
    changed: library => {
      opened = library
    },
  })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-sample-'))
  opened = null
})
afterEach(() => {
  opened?.close()
  rmSync(root, { recursive: true })
})

describe('the sample', () => {
  it('holds two archived years without an error and a draft in which one column does not balance', () => {
    const sample = door()
    expect(sample.open()).toEqual(done(null))
    expect([sample.state(), sample.state()]).toEqual(['fresh', 'open'])
    const reports = opened?.store.reports.ofOffice(1) ?? []
    const byYear = [...reports].sort((a, b) => a.report.year - b.report.year)
    expect(byYear.map(r => [r.report.year, r.status])).toEqual([
      [2024, 'archived'],
      [2025, 'archived'],
      [2026, 'draft'],
    ])
    const broken = byYear.map(({ report }, i) => {
      const last = byYear[i - 1]?.report
      return checkReport({
        form: form2021,
        report,
        ...(last ? { lastYear: { form: form2021, report: last } } : {}),
        imported: false,
      })
        .findings.filter(f => f.severity === 'error' && f.verdict === 'fail')
        .map(f => f.rule)
    })
    expect(broken.slice(0, 2)).toEqual([[], []])
    expect(broken[2]).toContain('T3-01')
  })

  it('is deleted in one act, which leaves the office’s own library byte for byte', () => {
    const own = openFolder(root)
    if (!own.ok) throw new Error(own.error.says)
    own.value.store.offices.create(liuxi)
    own.value.close()
    const bytes = () => readFileSync(join(root, 'library.db'))
    const before = bytes()
    const sample = door()
    sample.open()
    sample.leave(false)
    expect(existsSync(join(root, '.window/sample/library.db'))).toBe(true)
    sample.open()
    expect(sample.state()).toBe('open')
    sample.leave(true)
    expect(readdirSync(join(root, '.window'))).toEqual([])
    expect(bytes().equals(before)).toBe(true)
    expect([opened, sample.state()]).toEqual([null, 'none'])
  })
})
