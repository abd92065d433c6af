import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import { inFolder } from './tools.ts'

const program = (folder: string, name: string): string => {
  const path = join(folder, name)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}

describe('looking for a browser', () => {
  it('takes the first of Chromium, Chrome and Edge on the PATH', () => {
    inFolder(folder => {
      program(folder, 'microsoft-edge')
      const chromium = program(folder, 'chromium')
      expect(findChromium('linux', { PATH: folder })).toBe(chromium)
    })
  })

  it('takes the one named in CHROMIUM before all others', () => {
    inFolder(folder => {
      program(folder, 'chromium')
      const named = program(folder, 'my-browser')
      expect(findChromium('linux', { PATH: folder, CHROMIUM: named })).toBe(named)
    })
  })

  it('passes over a file that is no program', () => {
    inFolder(folder => {
      writeFileSync(join(folder, 'chromium'), '')
      const chrome = program(folder, 'google-chrome')
      expect(findChromium('linux', { PATH: folder })).toBe(chrome)
    })
  })

  it('knows when Windows has none', () => {
    expect(findChromium('win32', {})).toBeNull()
  })
})
