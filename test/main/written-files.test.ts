import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WrittenFiles } from '../../src/main/desktop/written-files.ts'

describe('files that may be shown in the file manager', () => {
  const written = new WrittenFiles()
  const path = resolve('/data/年报.docx')

  it('are those the program wrote since it was started', () => {
    expect(written.has(path)).toBe(false)
    written.add(path)
    expect(written.has(path)).toBe(true)
  })

  it.each([
    '/data/../etc/年报.docx',
    '年报.docx',
    '\\\\server\\年报.docx',
    '/data/年报.lnk',
    '/data/年报.exe',
    '/data/年报',
  ])('are never %s', one => {
    written.add(one)
    expect(written.has(one)).toBe(false)
  })
})
