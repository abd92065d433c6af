import { expect, test } from 'vitest'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { lockBundle, unlockBundle } from '../../../src/main/keeping/bundle-lock.ts'
import { MOST_BYTES, packBundle, unpackBundle } from '../../../src/main/keeping/pack-bundle.ts'
import { packLibrary } from '../../../src/main/keeping/pack-library.ts'
import { unpackLibrary } from '../../../src/main/keeping/unpack-library.ts'
import { newFolder, opened } from '../library-folder.ts'
import { hurtBundles } from './bundle-property.ts'
import { filledFolder } from './filled-library.ts'

const made = { appVersion: '0.1.0', madeAt: '2026-03-01T01:12:00.000Z' }
const refusal = (says: RegExp) => ({ ok: false, error: { says: expect.stringMatching(says) as unknown } })
const library = strToU8('库'.repeat(5_000))

test('what was packed comes back, and any ZIP program can open it', () => {
  const packed = packBundle(library, made)
  expect(unpackBundle(packed)).toMatchObject({ ok: true, value: { manifest: made } })
  const parts = unzipSync(packed)
  expect(parts['library.db']).toEqual(library)
  expect(strFromU8(parts['说明.txt'] ?? new Uint8Array())).toContain('我有交接包')
})

/** A whole bundle with other words in its manifest, sealed again. */
function withManifest(change: (says: string) => string): Uint8Array {
  const { 'manifest.json': manifest = new Uint8Array(), ...parts } = unzipSync(packBundle(library, made))
  const zip = Buffer.from(zipSync({ ...parts, 'manifest.json': strToU8(change(strFromU8(manifest))) }))
  zip.writeUInt16LE(64, zip.length - 2)
  const comment = Buffer.from(createHash('sha256').update(zip).digest('hex'), 'latin1')
  return Buffer.concat([zip, comment])
}

test('with a password nothing of it can be read, and only that password opens it', () => {
  const locked = lockBundle(packBundle(library, made), '柳溪２０２６')
  expect(Buffer.from(locked).includes('library.db')).toBe(false)
  expect(unlockBundle(locked, '柳溪2026').ok).toBe(true)
  expect(unlockBundle(locked, '柳溪2025')).toMatchObject(refusal(/密码不对/))
})

test.each([null, '柳溪２０２６'])(
  '交接包（密码 %s）从任意处截断或翻转一位都被拒绝，说明原因，库里一个字节也不变',
  { timeout: 120_000 },
  async password => {
    expect((await hurtBundles(20, password)).faults).toEqual([])
  },
)

test('a bundle of a newer program is refused and says so', () => {
  const locked = lockBundle(packBundle(library, made), 'x')
  const newer = Buffer.from(locked.subarray(0, -32))
  newer.writeUInt8(2, 7)
  const seal = createHash('sha256').update(newer).digest()
  expect(unlockBundle(Buffer.concat([newer, seal]), 'x')).toMatchObject(refusal(/更新版本/))

  expect(unpackBundle(withManifest(says => says.replace('"version": 1', '"version": 2')))).toMatchObject(
    refusal(/更新版本/),
  )
})

test('a manifest that is no end of blanks is not read, another one of the same words is', () => {
  expect(unpackBundle(withManifest(says => `${says} `)).ok).toBe(true)
  expect(unpackBundle(withManifest(says => says + ' '.repeat(1_000_000)))).toMatchObject(
    refusal(/不是公开年报的交接包/),
  )
})

test('a Word file is no bundle', () => {
  expect(unpackBundle(strToU8('hello'))).toMatchObject(refusal(/不是公开年报的交接包/))
})

test('more than 2 GB is refused before it is read, whether a library or a 交接包', async () => {
  const store = opened(filledFolder(1))
  const file = join(newFolder(), 'library.db')
  store.copies.write(file)
  const head = store.copies.head()
  store.close()
  const folder = newFolder()
  const asked = { file, head, folder, name: '交接包', password: null, ...made }
  // No byte of it is on the disk; SQLite reads as many pages as the head of the file says.
  truncateSync(file, MOST_BYTES + 1)
  expect(await packLibrary(asked)).toMatchObject(refusal(/年报库超过 2 GB/))
  expect(readdirSync(folder)).toEqual([])
  const to = join(folder, 'library.db')
  expect(await unpackLibrary({ path: file, password: null, to })).toMatchObject(refusal(/太大，不能打开/))
  truncateSync(file, MOST_BYTES / 1_000)
  expect(await unpackLibrary({ path: file, password: null, to })).toMatchObject({ ok: true })
})
