import { randomBytes } from 'node:crypto'
import { lockBundle, unlockBundle } from '../../../src/main/keeping/bundle-lock.ts'
import { packBundle, unpackBundle } from '../../../src/main/keeping/pack-bundle.ts'

/** Numbers from a seed, the same on every machine. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const made = { appVersion: '0.1.0', madeAt: '2026-03-01T01:12:00.000Z' }

/** Cuts and flips a bundle at so many places; the sentences of what was opened all the same, of which there must be none. */
export function hurtBundles(times: number, password: string | null): readonly string[] {
  const roll = dice(20260301)
  const packed = packBundle(randomBytes(3_000), made)
  const whole = password === null ? packed : lockBundle(packed, password)
  const open = (bytes: Uint8Array) => {
    const plain = password === null ? { ok: true as const, value: bytes } : unlockBundle(bytes, password)
    return plain.ok ? unpackBundle(plain.value) : plain
  }
  if (!open(whole).ok) return ['the whole bundle is refused']
  const opened: string[] = []
  for (let n = 0; n < times; n += 1) {
    const at = roll(whole.length)
    const flipped = Buffer.from(whole)
    flipped.writeUInt8((flipped[at] ?? 0) ^ (1 << roll(8)), at)
    for (const [how, bytes] of [['cut', whole.subarray(0, at)] as const, ['flip', flipped] as const]) {
      const reply = open(bytes)
      if (reply.ok) opened.push(`${how} at ${at}`)
      else if (!/。$/u.test(reply.error.says)) opened.push(`${how} at ${at} has no sentence`)
    }
  }
  return opened
}
