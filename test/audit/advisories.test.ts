import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forbiddenAmong, isOlder } from '../../scripts/audit/advisories.ts'
import type { Advisory } from '../../scripts/audit/advisories.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const {
  packages: advisories,
  policy,
  reviewed,
} = JSON.parse(readFileSync(join(ROOT, 'docs/advisories.json'), 'utf8')) as {
  packages: readonly Advisory[]
  policy: string
  reviewed: string
}
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string }>
}
/** Every package of the lockfile, also those inside others and those only tests use. */
const locked = Object.entries(lock.packages).flatMap(([place, { version }]) =>
  place === '' || version === undefined ? [] : [{ name: place.replace(/^.*node_modules\//, ''), version }],
)

describe('known vulnerabilities', () => {
  it('are in no version of the lockfile', () => {
    expect(locked.length).toBeGreaterThan(200)
    expect(forbiddenAmong(locked, advisories)).toEqual([])
  })

  it('would be found, in an old version, inside another package, and where none may be', () => {
    const old = [
      { name: 'pdfjs-dist', version: '6.2.107' },
      { name: 'xmldom', version: '0.6.0' },
      { name: '@xmldom/xmldom', version: '0.9.11-beta.1' },
      { name: 'zod', version: '3.22.3' },
    ]
    const found = forbiddenAmong(old, advisories).map(line => line.split('：')[0])
    expect(found).toEqual(['pdfjs-dist 6.2.107', '@xmldom/xmldom 0.9.11-beta.1', 'xmldom 0.6.0'])
  })

  it.each([
    ['3.9.0', '3.10.0', true],
    ['3.10.0', '3.9.9', false],
    ['4.0.0', '3.99.99', false],
    ['3.3.8', '3.3.8', false],
    ['3.3.8-rc.1', '3.3.8', true],
  ])('%s is older than %s: %s', (version, other, older) => {
    expect(isOlder(version, other)).toBe(older)
  })

  it('says when it was gone through, and how', () => {
    expect(reviewed).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(policy).toContain('npm audit')
  })

  it.each(advisories)('$name: says where it was looked up, or that it was not', ({ why, seen }) => {
    if (seen === null) expect(why).toContain('未核实')
    else expect(seen).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:pull|issues)\/\d+$/)
  })
})
