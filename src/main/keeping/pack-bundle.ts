import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import type { Unzipped } from 'fflate'
import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'
import { cut, newerBundle } from './bundle-lock.ts'

/** What a 交接包 says of itself; written last, over everything else in it. */
export interface Manifest {
  readonly format: 'nianbao-bundle'
  readonly version: number
  readonly appVersion: string
  /** ISO time of the machine that made it. */
  readonly madeAt: string
  readonly entries: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
}

const VERSION = 1
const LIBRARY = 'library.db'
const README = '说明.txt'
const MANIFEST = 'manifest.json'
/** More cannot be read into memory at once. */
export const MOST_BYTES = 2_000_000_000

/** How large each part may be; nothing else is unpacked. */
const mostOf: Readonly<Record<string, number>> = {
  [LIBRARY]: MOST_BYTES,
  [README]: 100_000,
  [MANIFEST]: 100_000,
}

const readme =
  '这是公开年报的交接包，里面有历年年报、导入的原件、随手记和设置。\r\n' +
  '在另一台电脑上打开公开年报，选“我有交接包”，再选这个文件。请不要在压缩软件里改动它。\r\n'

/**
 * An ordinary ZIP: the library (reports, originals, notes and settings are in it), a page for whoever opens it
 * otherwise, and the manifest. The comment of the archive holds the sha256 of all before it, so that a flipped bit is
 * found wherever it is, in the table of contents too.
 */
export function packBundle(library: Uint8Array, made: Pick<Manifest, 'appVersion' | 'madeAt'>): Uint8Array {
  const parts = { [LIBRARY]: library, [README]: Buffer.from(readme) }
  const entries = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }]),
  )
  const manifest: Manifest = { format: 'nianbao-bundle', version: VERSION, ...made, entries }
  const zip = zipSync({ ...parts, [MANIFEST]: Buffer.from(JSON.stringify(manifest, null, 2)) }, { level: 6 })
  return seal(zip)
}

/** The library of an unlocked 交接包, after everything in it has been compared with what the manifest says. */
export function unpackBundle(bytes: Uint8Array): Reply<{ library: Uint8Array; manifest: Manifest }> {
  if (!isZip(bytes)) return notABundle
  if (!isSealed(bytes)) return cut
  const parts = unzip(bytes)
  const manifest = parts && manifestOf(parts)
  if (!manifest) return notABundle
  if (manifest.version > VERSION) return newerBundle
  const names = Object.keys(parts).filter(name => name !== MANIFEST)
  const differs = names.find(name => {
    const part = parts[name]
    return part === undefined || manifest.entries[name]?.sha256 !== sha256(part)
  })
  const library = parts[LIBRARY]
  if (differs !== undefined || library === undefined) return cut
  return done({ library, manifest })
}

const notABundle = refuse(
  'unreadable',
  '这不是公开年报的交接包，或者开头已经损坏，没有打开。',
  '请选择扩展名为 .nbz 的文件；选的就是它时，请从原来的电脑重新拷一份。',
)

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

const SEAL = 64

/** The last two bytes of a ZIP without a comment are the comment's length. */
function seal(zip: Uint8Array): Uint8Array {
  const before = Buffer.from(zip)
  before.writeUInt16LE(SEAL, before.length - 2)
  return Buffer.concat([before, Buffer.from(sha256(before), 'latin1')])
}

const isSealed = (bytes: Uint8Array): boolean =>
  sha256(bytes.subarray(0, -SEAL)) === Buffer.from(bytes.subarray(-SEAL)).toString('latin1')

function unzip(bytes: Uint8Array): Unzipped | null {
  try {
    return unzipSync(bytes, { filter: file => file.originalSize <= (mostOf[file.name] ?? -1) })
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function manifestOf(parts: Unzipped): Manifest | null {
  try {
    const value = JSON.parse(Buffer.from(parts[MANIFEST] ?? []).toString('utf8')) as Partial<Manifest> | null
    const ours = value?.format === 'nianbao-bundle' && typeof value.version === 'number' && value.entries
    return ours ? (value as Manifest) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
