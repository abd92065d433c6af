import type { PaperFont } from './docx-fonts.ts'

/** Has the characters of the supplementary planes on every Windows. */
const SUPPLEMENT = 'SimSun-ExtB'

type CharacterSet = 'gb2312' | 'gbk'

/** Two-byte codes of each set: first byte from … to, second byte from … to. */
const codes: Readonly<Record<CharacterSet, readonly [number, number, number, number]>> = {
  gb2312: [0xa1, 0xf7, 0xa1, 0xfe],
  gbk: [0x81, 0xfe, 0x40, 0xfe],
}

const known = new Map<CharacterSet, ReadonlySet<string>>()

/** The characters and signs of a set, read out of the platform's own decoder. */
function charactersOf(set: CharacterSet): ReadonlySet<string> {
  const before = known.get(set)
  if (before) return before
  const [from, to, second, last] = codes[set]
  const bytes: number[] = []
  for (let high = from; high <= to; high += 1) {
    for (let low = second; low <= last; low += 1) if (low !== 0x7f) bytes.push(high, low)
  }
  const characters = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)))
  known.set(set, characters)
  return characters
}

/** GB 18030 gave places that GBK leaves to each maker to characters of 扩展 A. */
const isExtensionA = (code: number): boolean => code >= 0x3400 && code <= 0x4dbf

/** Signs that later editions put into free places of GB 2312: ⅰ–ⅹ, €, ɑ–ɡ. */
const later = /[\u2170-\u2179\u20ac\u0251\u0261\u0144\u0148\u01f9]/u

const has = (set: CharacterSet, char: string, code: number): boolean =>
  !isExtensionA(code) && !(set === 'gb2312' && later.test(char)) && charactersOf(set).has(char)

export interface FontRun {
  readonly text: string
  /** Han typeface where it is not the style's. */
  readonly eastAsia?: string
}

/**
 * Splits a text where the typeface of its style lacks a character, so that 㙦 䶮 塅 look the same on every
 * Windows: outside its set the fuller face of the same kind, outside the BMP 宋体的扩展集.
 */
export function fontRuns(text: string, font: PaperFont): FontRun[] {
  const runs: { text: string; eastAsia: string | undefined }[] = []
  for (const char of text) {
    const eastAsia = faceOf(char, font)
    const last = runs.at(-1)
    if (last && last.eastAsia === eastAsia) last.text += char
    else runs.push({ text: char, eastAsia })
  }
  return runs.map(run => ({ text: run.text, ...(run.eastAsia ? { eastAsia: run.eastAsia } : {}) }))
}

function faceOf(char: string, { limit }: PaperFont): string | undefined {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return undefined
  if (code > 0xffff) return SUPPLEMENT
  return limit && !has(limit.set, char, code) ? limit.beyond : undefined
}
