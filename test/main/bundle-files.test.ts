import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { bundleFiles } from '../../src/main/bundle-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bundle-'))
mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
mkdirSync(join(folder, 'fonts'))
mkdirSync(join(folder, 'guide'))
writeFileSync(join(folder, 'renderer/index.html'), '')
writeFileSync(join(folder, 'renderer/assets/index.js'), '')
writeFileSync(join(folder, 'renderer/notes.md'), '')
writeFileSync(join(folder, 'fonts/song.woff2'), '')
writeFileSync(join(folder, 'guide/home.webp'), '')
writeFileSync(join(folder, 'secret.json'), '')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('what the window can ask for', () => {
  const files = bundleFiles(join(folder, 'renderer'), {
    fonts: join(folder, 'fonts'),
    guide: join(folder, 'guide'),
  })
  const served = ['/', '/assets/index.js', '/fonts/song.woff2', '/guide/home.webp', '/index.html']
  const ask = (address: string) => files.get(new URL(address, 'app://bundle/').pathname)

  it('is a fixed list, with types', () => {
    expect([...files.keys()].sort()).toEqual(served)
    expect(ask('/')).toEqual({ path: join(folder, 'renderer/index.html'), type: 'text/html; charset=utf-8' })
    expect(ask('/fonts/song.woff2?v=1')?.type).toBe('font/woff2')
  })

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%5c..%5csecret.json',
    '/fonts/../../secret.json',
    '/a%00',
  ])('is not %s', address => {
    expect(ask(address)).toBeUndefined()
  })

  it('is nothing else, whatever the address', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', 'secret.json', 'C:'),
    )
    fc.assert(
      fc.property(fc.array(part), parts => {
        const address = `app://bundle/${parts.join('/')}`
        if (!URL.canParse(address)) return
        const file = ask(address)
        if (file) expect(served).toContain(new URL(address).pathname)
      }),
      { numRuns: 200, seed: 1 },
    )
  })
})
