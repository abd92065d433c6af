import { breakLines } from './break-lines.ts'
import { sizes, textUnits, textWidth } from './page-style.ts'

/** 20 字 of 二号 fill a line of the 版心. */
const lineUnits = Math.floor((textWidth * 2) / (sizes.title * 20))

/**
 * The title in lines broken by meaning (GB/T 9704 7.3.1): the office's name, then what it reports, never inside
 * a word. A very long name breaks once more after the city or county.
 */
export function titleLines(title: string, office: string): string[] {
  if (textUnits(title) <= lineUnits) return [title]
  const name = title.startsWith(office) ? office : (/^(.*?)(?=\d{4}年)/.exec(title)?.[1] ?? '')
  return [name, title.slice(name.length)].flatMap(part => (part === '' ? [] : breakLines(part, lineUnits)))
}

/** 25 字 of 三号 leave room at the right of 署名 whether a seal is set or not. */
const signUnits = 25

/** 署名 in lines: one, but for very long names. */
export const signLines = (name: string): string[] => breakLines(name, signUnits)

/** The line by which the others are placed. */
export const widest = (lines: readonly string[]): string =>
  lines.reduce((wide, line) => (textUnits(line) > textUnits(wide) ? line : wide), '')
