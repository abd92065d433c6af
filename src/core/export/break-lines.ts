import { textUnits } from './page-style.ts'

/** Where a name or a title may break without tearing a word: behind a place, before what kind of office it is. */
const seams =
  /(?<=[州盟市县区旗乡镇])(?!场|域|委|容|政|直|长|级|民)(?=.{2})|(?<=.{2})(?=(?:人民政府|街道办事处|管理委员会|委员会|办公室|政府信息公开|工作年度报告)(?!$|.$))|(?<=\d{4}年度?)(?=.{2})/gu

/**
 * A name or title in as few lines as it needs, none wider than `most` 字, broken between words: even lines, the short
 * one above the long one (GB/T 9704 7.3.1). Where no such break exists the line is cut evenly.
 */
export function breakLines(text: string, most: number): string[] {
  if (textUnits(text) <= most) return [text]
  const pieces = cutAt(
    text,
    [...text.matchAll(seams)].map(m => m.index),
  ).flatMap(piece => evenPieces(piece, most))
  return best(pieces.length > mostPieces ? evenPieces(text, most) : pieces, most)
}

/** A name has a handful of seams; every way to set them is tried. */
const mostPieces = 14

function cutAt(text: string, at: readonly number[]): string[] {
  const ends = [...at, text.length]
  return ends.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end)).filter(piece => piece !== '')
}

function evenPieces(text: string, most: number): string[] {
  const parts = Math.ceil(textUnits(text) / most)
  const chars = [...text]
  const size = Math.ceil(chars.length / parts)
  return Array.from({ length: parts }, (_, i) => chars.slice(i * size, (i + 1) * size).join('')).filter(
    part => part !== '',
  )
}

/** Puts the pieces together again: fewest lines first, then none narrower than the one above, then the evenest. */
function best(pieces: readonly string[], most: number): string[] {
  let found: { readonly lines: string[]; readonly cost: number } | undefined
  for (const lines of groupings(pieces, most)) {
    const widths = lines.map(textUnits)
    const steps = widths.slice(1).filter((width, i) => width < (widths[i] ?? 0)).length
    const spread = Math.max(...widths) - Math.min(...widths)
    const cost = lines.length * 1000 + steps * 8 + spread
    if (!found || cost < found.cost) found = { lines, cost }
  }
  return found?.lines ?? [...pieces]
}

function groupings([first, ...rest]: readonly string[], most: number): string[][] {
  if (first === undefined) return [[]]
  return groupings(rest, most).flatMap(([next, ...lines]) => {
    if (next === undefined) return [[first]]
    const apart = [first, next, ...lines]
    return textUnits(first + next) <= most ? [[first + next, ...lines], apart] : [apart]
  })
}
