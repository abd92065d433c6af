import { mkdirSync, mkdtempSync, cpSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkLibraries } from '../../packaging/check-libraries.ts'
import { isNewer, libraryNeed, tooNew } from '../../packaging/library-need.ts'
import { OLDEST_LIBRARIES } from '../../packaging/targets.ts'
import { hasObjdump } from '../helpers/tools.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const prebuilt = (name: string): string => join(ROOT, `node_modules/better-sqlite3/prebuilds/${name}.node`)
const folder = mkdtempSync(join(tmpdir(), 'nianbao-libraries-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('versions', () => {
  it.each([
    ['2.34', '2.28', true],
    ['2.4', '2.28', false],
    ['2.28', '2.28', false],
    ['2.2.5', '2.28', false],
    ['3.4.29', '3.4.25', true],
    ['2.28.1', '2.28', true],
  ])('%s newer than %s: %s', (a, b, is) => {
    expect(isNewer(a, b)).toBe(is)
  })

  it('only libraries with a limit are held against one', () => {
    expect(tooNew({ GLIBC: '2.34', GLIBCXX: '3.4.29' }, { GLIBC: '2.28' })).toEqual(['GLIBC_2.34'])
  })
})

describe.skipIf(!hasObjdump)('what program files ask of the system', () => {
  it.each(['linux-x64', 'linux-arm64'])('is read from the native module of %s', name => {
    const need = libraryNeed(prebuilt(name))
    expect(need['GLIBC']).toMatch(/^2\.\d+$/)
    expect(need['GLIBCXX']).toMatch(/^3\.4/)
  })

  it('too new: no package is made, and the sentence names the file, the version and the ways out', () => {
    mkdirSync(join(folder, 'resources'), { recursive: true })
    cpSync(prebuilt('linux-x64'), join(folder, 'resources/module.node'))
    writeFileSync(join(folder, 'script'), '#!/bin/sh\n')
    const { GLIBC = '' } = libraryNeed(prebuilt('linux-x64'))
    const older = { GLIBC: '2.17' }
    expect(() => checkLibraries(folder, older)).toThrow(
      new RegExp(`glibc 2\\.17[^]*resources/module\\.node 需要 GLIBC_${GLIBC}[^]*--native`),
    )
    expect(checkLibraries(folder, { GLIBC })).toMatchObject({ GLIBC })
    expect(OLDEST_LIBRARIES).toMatchObject({ GLIBC: '2.28' })
  })
})
