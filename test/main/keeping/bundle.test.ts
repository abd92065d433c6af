import { expect, test } from 'vitest'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { lockBundle, unlockBundle } from '../../../src/main/keeping/bundle-lock.ts'
import { packBundle, unpackBundle } from '../../../src/main/keeping/pack-bundle.ts'
import { hurtBundles } from './bundle-property.ts'

const made = { appVersion: '0.1.0', madeAt: '2026-03-01T01:12:00.000Z' }
const library = strToU8('库'.repeat(5_000))

test('what was packed comes back, and any ZIP program can open it', () => {
  const packed = packBundle(library, made)
  expect(unpackBundle(packed)).toMatchObject({ ok: true, value: { manifest: made } })
  const parts = unzipSync(packed)
  expect(parts['library.db']).toEqual(library)
  expect(strFromU8(parts['说明.txt'] ?? new Uint8Array())).toContain('我有交接包')
})

test('with a password nothing of it can be read, and only that password opens it', () => {
  const locked = lockBundle(packBundle(library, made), '柳溪２０２６')
  expect(Buffer.from(locked).includes('library.db')).toBe(false)
  expect(unlockBundle(locked, '柳溪2026').ok).toBe(true)
  expect(unlockBundle(locked, '柳溪2025')).toMatchObject({ ok: false, error: { says: /密码不对/ } })
})

test('交接包从任意处截断或翻转一位都被拒绝，说明原因', { timeout: 60_000 }, () => {
  expect(hurtBundles(50, null)).toEqual([])
  expect(hurtBundles(2, '柳溪')).toEqual([])
})

test('a bundle of a newer program is refused and says so', () => {
  const locked = Buffer.from(lockBundle(packBundle(library, made), 'x'))
  locked.writeUInt8(2, 7)
  expect(unlockBundle(locked, 'x')).toMatchObject({ ok: false, error: { says: /更新版本/ } })
})

test('a Word file is no bundle', () => {
  expect(unpackBundle(strToU8('hello'))).toMatchObject({ ok: false, error: { says: /不是公开年报的交接包/ } })
})
