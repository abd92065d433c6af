import { pack as packSchema, packEnvelope } from '../../contract/schemas/pack.ts'
import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'
import type { SignedPack } from '../store/pack-store.ts'
import type { PackKey } from './pack-key.ts'
import { isSignedBy } from './pack-key.ts'

/** Bytes of a file; the two national forms together take some 60 KB. */
export const LARGEST_PACK = 1_000_000

const VERSION = 1
const ASK = '没有改动任何内容。请向发文件的单位要一份新的。'

/**
 * The pack in a file, once a key that the program knows has signed exactly this. Nothing of its content is looked at
 * before the signature is.
 */
export function readPack(bytes: Uint8Array, keys: readonly PackKey[]): Reply<SignedPack> {
  if (bytes.length > LARGEST_PACK) return bad('文件太大，不是参数包。')
  const json = jsonIn(bytes)
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== 'nianbao-pack') {
    return bad('这不是参数包。')
  }
  if (!('signature' in json) || json.signature === '') return bad('这个参数包没有签名。')
  const envelope = packEnvelope.safeParse(json)
  if (!envelope.success) return bad('这个参数包不完整，可能没有拷完。')
  const { version, keyId, payload, signature } = envelope.data
  if (version > VERSION)
    return refuse('bad_input', '这个参数包要用更新版本的程序。', '请先安装新版本的公开年报。')
  const key = keys.find(({ id }) => id === keyId)
  if (!key) return bad(`签名用的不是本程序认可的密钥（密钥编号 ${keyId}）。`)
  if (!isSignedBy(key, payload, signature)) return bad('签名对不上：文件在签名以后被改动过，或者没有拷完。')
  const parsed = packSchema.safeParse(payload)
  if (parsed.success) return done({ pack: parsed.data, keyId, signature })
  const at = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  return bad(`内容不合规定${at === '' ? '' : `（${at}）`}。`)
}

const bad = (why: string) => refuse('unreadable', why, ASK)

/** undefined where the bytes are no JSON. */
function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
