import { readFileSync, writeFileSync } from 'node:fs'
import { dice } from './dice.ts'

export type Damage = 'cut' | 'zeroed pages' | 'flipped bits' | 'random bytes'
export const damages: readonly Damage[] = ['cut', 'zeroed pages', 'flipped bits', 'random bytes']

const PAGE = 4096

/** Harms a library file as disks and viruses do; the same seed, the same harm. */
export function harm(file: string, damage: Damage, seed: number): void {
  const roll = dice(seed)
  const bytes = readFileSync(file)
  const pages = bytes.length / PAGE
  switch (damage) {
    case 'cut':
      writeFileSync(file, bytes.subarray(0, 1 + roll(bytes.length - 1)))
      return
    case 'zeroed pages':
      for (let n = 0; n <= roll(4); n += 1) {
        const at = roll(pages) * PAGE
        bytes.fill(0, at, at + PAGE)
      }
      break
    case 'flipped bits':
      for (let n = 0; n < 40; n += 1) {
        const at = roll(bytes.length)
        bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << roll(8)), at)
      }
      break
    case 'random bytes': {
      const from = roll(bytes.length)
      const to = Math.min(bytes.length, from + roll(3 * PAGE))
      for (let at = from; at < to; at += 1) bytes.writeUInt8(roll(256), at)
    }
  }
  writeFileSync(file, bytes)
}
