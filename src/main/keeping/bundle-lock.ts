import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'

/**
 * A locked 交接包: magic · version · salt · nonce · content · tag · seal. The key comes from the password by scrypt
 * (RFC 7914), the content is enciphered by AES-256-GCM (NIST SP 800-38D), whose tag covers the head as well. The seal is
 * the sha256 of all before it, so that a cut or a flipped bit is told from a wrong password, and before any key is made.
 * Other parameters are another version; the seal stays.
 */
const MAGIC = Buffer.from('NBZLOCK', 'latin1')
const VERSION = 1
const SALT = 16
const NONCE = 12
const TAG = 16
const SEAL = 32
const HEAD = MAGIC.length + 1 + SALT + NONCE
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }

export const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.compare(bytes.subarray(0, MAGIC.length), MAGIC) === 0

export function lockBundle(bytes: Uint8Array, password: string): Uint8Array {
  const head = Buffer.concat([MAGIC, Buffer.from([VERSION]), randomBytes(SALT), randomBytes(NONCE)])
  const cipher = createCipheriv('aes-256-gcm', keyOf(password, head), nonceOf(head))
  cipher.setAAD(head)
  const locked = Buffer.concat([head, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  return Buffer.concat([locked, sealOf(locked)])
}

export function unlockBundle(sealed: Uint8Array, password: string): Reply<Uint8Array> {
  const bytes = sealed.subarray(0, -SEAL)
  if (bytes.length < HEAD + TAG || !sealOf(bytes).equals(sealed.subarray(-SEAL))) return cut
  const head = Buffer.from(bytes.subarray(0, HEAD))
  if ((head[MAGIC.length] ?? 0) > VERSION) return newerBundle
  const decipher = createDecipheriv('aes-256-gcm', keyOf(password, head), nonceOf(head))
  decipher.setAAD(head)
  decipher.setAuthTag(bytes.subarray(-TAG))
  const content = decipher.update(bytes.subarray(HEAD, -TAG))
  try {
    decipher.final()
  } catch (error) {
    if (error instanceof Error && /authenticate/.test(error.message)) return wrongPassword
    throw error
  }
  return done(content)
}

export const newerBundle = refuse(
  'unreadable',
  '这个交接包是用更新版本的程序做的，本程序不能打开。',
  '请在这台电脑上安装新版本的公开年报，再打开。',
)

export const cut = refuse(
  'unreadable',
  '这个交接包没有拷全或者已经损坏，没有打开。',
  '现在的年报库没有变。可能 U 盘提前拔出了，请从原来的电脑重新拷一份。',
)

const wrongPassword = refuse(
  'bad_input',
  '密码不对，交接包没有打开。',
  '文件是完好的。请核对密码的大小写和全角、半角；忘记的密码无法找回，请从原来的电脑重新做一份。',
)

const sealOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

const nonceOf = (head: Buffer): Buffer => head.subarray(HEAD - NONCE)

/** The same letters typed on another keyboard may come as other code points: NFKC before they are hashed. */
const keyOf = (password: string, head: Buffer): Buffer =>
  scryptSync(password.normalize('NFKC'), head.subarray(MAGIC.length + 1, HEAD - NONCE), 32, SCRYPT)
