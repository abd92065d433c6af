/**
 * GB/T 9704—2012 as numbers, for every writer. Lengths are twips (1/20 磅; 1 mm = 56.693), letter sizes half
 * points, `mm` values are for the print style sheet.
 */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  header: 851,
  /** Bottom edge of the page number's line: puts the 一字线 7 mm under the 版心 (7.5). */
  footer: 1427,
  mm: { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 },
} as const

/** 版心 156 mm wide (5.2.1). */
export const textWidth = 8845

/** One 字 of 三号: 16 磅. */
export const charWidth = 320

/** 22 lines fit with 579; 580 gives 21. */
export const linePitch = 579

/** −0.25 磅 between characters makes 28 of them fit a line (5.2.3). */
export const letterSpacing = -5

/** Letters, in half points. */
export const sizes = {
  /** 二号 */
  title: 44,
  /** 三号 */
  body: 32,
  /** 四号 */
  pageNumber: 28,
  /** 五号 */
  table: 21,
} as const

/** Pitch of the lines, in twips. */
export const lines = { title: 640, body: linePitch, pageNumber: charWidth, table: 250, words: 300 } as const

/** Numbers of a table cell: the largest letters that fit one line, narrower margins first. */
export interface NumberFit {
  readonly size: number
  readonly margin: number
}

const fits: readonly NumberFit[] = [
  { size: sizes.table, margin: 40 },
  { size: sizes.table, margin: 20 },
  { size: 18, margin: 20 },
  { size: 17, margin: 20 },
  { size: 15, margin: 20 },
  { size: 14, margin: 10 },
  { size: 12, margin: 10 },
]
/** Twips a digit takes for each half point: half an em in 宋体, 0.64 in the widest face that stands in for it (DejaVu). */
const digit = 6.4
const smallest: NumberFit = { size: 10, margin: 10 }

/** How a number is set in a cell of `width` twips: 五号 up to 4 digits in the narrow columns, then smaller. */
export function fitNumber(text: string, width: number): NumberFit {
  const units = Math.max(1, text.length)
  return fits.find(fit => units * fit.size * digit <= width - 2 * fit.margin) ?? smallest
}

/** Width of a text in 字: Han and full-width 1, ASCII 0.5. */
export function textUnits(text: string): number {
  let units = 0
  for (const char of text) units += (char.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1
  return units
}

/**
 * Distances of 署名 and 成文日期 from the right edge, in 字, and the blank lines above them (7.3.5.1, 7.3.5.2).
 * Sealed: the date 4 字 from the edge and the name centred on it, room for the seal above.
 */
export function signIndents(
  name: string,
  date: string,
  sealed: boolean,
): { readonly name: number; readonly date: number; readonly linesAbove: number } {
  const n = textUnits(name)
  const d = textUnits(date)
  if (sealed) {
    const nameRight = 4 + (d - n) / 2
    return nameRight < 1
      ? { name: 1, date: 1 + (n - d) / 2, linesAbove: 3 }
      : { name: nameRight, date: 4, linesAbove: 3 }
  }
  const dateRight = n - d
  return dateRight < 2
    ? { name: 4 + d - n, date: 2, linesAbove: 1 }
    : { name: 2, date: dateRight, linesAbove: 1 }
}
