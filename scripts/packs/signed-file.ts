import type { KeyObject } from 'node:crypto'
import { packKeyOf, signPayload } from '../../src/main/packs/pack-key.ts'

/** The text of a 参数包: what is signed, the key, and the signature. */
export function signedFile(key: KeyObject, payload: unknown): string {
  const envelope = {
    format: 'nianbao-pack',
    version: 1,
    keyId: packKeyOf(key).id,
    payload,
    signature: signPayload(key, payload),
  }
  return `${JSON.stringify(envelope, null, 1)}\n`
}
