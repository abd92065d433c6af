/** Places of GB 2312 in use, by row: signs and letters in 1–9, Han in 16–87. Row 55 ends five places early. */
const lastPlaces: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[1, 94]],
  2: [
    [17, 66],
    [69, 78],
    [81, 92],
  ],
  3: [[1, 94]],
  4: [[1, 83]],
  5: [[1, 86]],
  6: [
    [1, 24],
    [33, 56],
  ],
  7: [
    [1, 33],
    [49, 81],
  ],
  8: [
    [1, 26],
    [37, 73],
  ],
  9: [[4, 79]],
  55: [[1, 89]],
}

const characters = new Set<string>()
for (let row = 1; row <= 87; row += 1) {
  const places = lastPlaces[row] ?? (row < 16 ? [] : [[1, 94] as const])
  for (const [from, to] of places) {
    for (let place = from; place <= to; place += 1) {
      characters.add(new TextDecoder('gb18030').decode(Uint8Array.of(0xa0 + row, 0xa0 + place)))
    }
  }
}

/** Whether GB 2312—1980 has a character, by the standard's own table of places in use (7 445 in all). */
export const isGb2312 = (char: string): boolean => characters.has(char)
