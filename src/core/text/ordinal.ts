import { chineseNumber } from './chinese-number.ts'
import { fold } from './fold.ts'

/** 1 = 一、  2 = （一）or ㈠  3 = 1.  4 = （1） */
export interface Ordinal {
  readonly level: 1 | 2 | 3 | 4
  readonly number: number
  /** What follows the ordinal, folded. */
  readonly rest: string
}

const shapes: readonly (readonly [RegExp, Ordinal['level']])[] = [
  [
    /^(?:第?([一二三四五六七八九十]{1,3})(?:部分)?\s*[、.,:．·]|第([一二三四五六七八九十]{1,3})(?:部分|章)[、.,:]?)\s*/,
    1,
  ],
  [/^\(\s*([一二三四五六七八九十]{1,3})\s*\)\s*[、.,:]?\s*/, 2],
  [/^(\d{1,2})\s*[、.,:)](?!\d)\s*/, 3],
  [/^\(\s*(\d{1,2})\s*\)\s*[、.,:]?\s*/, 4],
]

/** The ordinal a line begins with, or null. A lost digit (、存在问题) counts as none. */
export function ordinalOf(text: string): Ordinal | null {
  const folded = fold(text.slice(0, 400)).trim()
  for (const [shape, level] of shapes) {
    const m = shape.exec(folded)
    const digits = m?.[1] ?? m?.[2]
    if (!m || digits === undefined) continue
    const number = level > 2 ? Number(digits) : chineseNumber(digits)
    if (number !== null) return { level, number, rest: folded.slice(m[0].length) }
  }
  return null
}
