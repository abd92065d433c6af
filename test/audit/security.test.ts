import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FUSES } from '../../packaging/fuses.ts'
import { CHECKLIST } from '../../scripts/audit/checklist.ts'
import { PROBES } from '../../scripts/audit/probes.ts'
import { sourceFiles } from '../../scripts/audit/source-files.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const sources = sourceFiles(ROOT)

describe('Electron’s security checklist', () => {
  it('is whole: its twenty items, each with a check', () => {
    const numbers = CHECKLIST.map(({ item }) => item).filter(item => /^\d+$/.test(item))
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 1)))
    expect(CHECKLIST.filter(({ has, never, probe }) => !has && !never && !probe)).toEqual([])
  })

  it.each(CHECKLIST)('$item: $says', ({ has = [], never = [] }) => {
    for (const { file, text } of has) expect(readFileSync(join(ROOT, file), 'utf8')).toMatch(text)
    for (const { text, but } of never) {
      const found = sources.filter(one => text.test(one.text) && !but?.test(one.name))
      expect(found.map(({ name }) => name)).toEqual([])
    }
  })

  it.each(Object.entries(PROBES))('the built window is tried: %s', (name, [file, title]) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(title)
    expect(CHECKLIST.map(({ probe }) => probe)).toContain(name)
  })

  it('finds what is forbidden when it is there', () => {
    const bad =
      'webSecurity: x, <webview allowpopups>, shell.openExternal(a), el.innerHTML = a, unsafe-inline'
    const caught = CHECKLIST.filter(({ never = [] }) => never.some(({ text }) => text.test(bad)))
    expect(caught.map(({ item }) => item)).toEqual(['6', '7', '11', '15', 'html'])
  })

  it('declares every fuse of Electron’s list', () => {
    expect(
      Object.entries(FUSES)
        .filter(([, on]) => on)
        .map(([name]) => name),
    ).toEqual(['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar', 'WasmTrapHandlers'])
    expect(Object.keys(FUSES)).toHaveLength(9)
  })
})
