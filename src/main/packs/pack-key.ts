import { createHash, createPublicKey, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { canonicalJson } from '../../core/export/canonical-json.ts'

/** A public key whose signature the program believes. */
export interface PackKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the key in DER. */
  readonly id: string
  /** SubjectPublicKeyInfo in DER, base64. */
  readonly spki: string
}

export function packKeyOf(key: KeyObject): PackKey {
  const spki = createPublicKey(key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }))
  const der = spki.export({ type: 'spki', format: 'der' })
  return { id: createHash('sha256').update(der).digest('hex').slice(0, 16), spki: der.toString('base64') }
}

/** No pack is nested deeper; a hostile file could be as deep as it is long. */
const DEEPEST = 40

const deeperThan = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some(inner => deeperThan(inner, depth - 1)))

/** What is signed: the format and the key are named in it, so that the signature is good for nothing else. */
const signedBytes = (keyId: string, payload: unknown): Buffer | null =>
  deeperThan(payload, DEEPEST)
    ? null
    : Buffer.from(`nianbao-pack 1\n${keyId}\n${canonicalJson(payload)}`, 'utf8')

/** The Ed25519 signature (RFC 8032) of a payload, base64. */
export function signPayload(key: KeyObject, payload: unknown): string {
  const bytes = signedBytes(packKeyOf(key).id, payload)
  if (!bytes) throw new Error('the payload is nested too deep')
  return sign(null, bytes, key).toString('base64')
}

export function isSignedBy({ id, spki }: PackKey, payload: unknown, signature: string): boolean {
  const bytes = signedBytes(id, payload)
  if (!bytes) return false
  const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
  return verify(null, bytes, key, Buffer.from(signature, 'base64'))
}
