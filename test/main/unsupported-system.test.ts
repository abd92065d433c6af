import { describe, expect, it } from 'vitest'
import { glibcVersion, unsupportedSystem } from '../../src/main/unsupported-system.ts'

const windows = { platform: 'win32', arch: 'x64', release: '10.0.19045', glibc: null }
const linux = { platform: 'linux', arch: 'x64', release: '5.10.0', glibc: '2.28' }

describe('a machine that is not supported', () => {
  it.each([
    ['Windows 7', { ...windows, release: '6.1.7601' }, /Windows 10（64 位）[^]*Windows 7、8、8\.1/],
    ['Windows 8.1', { ...windows, release: '6.3.9600' }, /Windows 10/],
    ['32-bit Windows', { ...windows, arch: 'ia32' }, /64 位/],
    ['32-bit Linux on ARM', { ...linux, arch: 'arm' }, /64 位/],
    ['Debian 9', { ...linux, glibc: '2.24' }, /glibc 2\.28[^]*2\.24/],
    ['an old glibc that looks newer', { ...linux, glibc: '2.4' }, /glibc/],
  ])('%s: says so, and what to do', (_name, system, says) => {
    expect(unsupportedSystem(system)).toMatch(says)
    expect(unsupportedSystem(system)).toMatch(/请/)
  })

  it.each([
    ['Windows 10', windows],
    ['Windows 11', { ...windows, release: '10.0.26100' }],
    ['UOS 20', linux],
    ['Debian 12', { ...linux, glibc: '2.36' }],
    ['Kylin V10 on ARM', { ...linux, arch: 'arm64', glibc: '2.31' }],
    ['a Linux with another C library', { ...linux, glibc: null }],
  ])('is not %s', (_name, system) => {
    expect(unsupportedSystem(system)).toBeNull()
  })

  it.skipIf(process.platform !== 'linux')('the C library of this machine is found', () => {
    expect(glibcVersion()).toMatch(/^\d+\.\d+$/)
  })
})
