/** What differs between a chart on the screen and on paper. Lengths are px of the drawing. */
export interface ChartLook {
  readonly fonts: string
  readonly letters: number
  readonly width: number
  readonly plotHeight: number
  /** Strokes, letters and dark areas. */
  readonly ink: string
  readonly grey: string
}

export const screenLook: ChartLook = {
  fonts: 'Microsoft YaHei UI,Microsoft YaHei,Noto Sans CJK SC,WenQuanYi Micro Hei,sans-serif',
  letters: 14,
  width: 760,
  plotHeight: 190,
  ink: '#1b2733',
  grey: '#b9cde6',
}

/** As wide as the 版心 (442 磅), letters of 小五; the families are those of the print style sheet. */
export const paperLook: ChartLook = {
  fonts: 'Latin,Marks,Song',
  letters: 12,
  width: 589,
  plotHeight: 80,
  ink: '#000000',
  grey: '#c8c8c8',
}

/** Places of a chart: the plot, and under it a row of numbers for each line, with its mark at the left. */
export interface ChartPlaces {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly rowHeight: number
  /** Middle of each year's column. */
  readonly columns: readonly number[]
  /** Middle of the row of the years and of each line. */
  readonly rows: readonly number[]
}

export function placesOf(look: ChartLook, years: number, lines: number): ChartPlaces {
  const { letters, width, plotHeight } = look
  const rowHeight = Math.round(letters * 1.4)
  const left = letters * 8.5
  const right = width - letters
  const top = letters
  const bottom = top + plotHeight
  const band = (right - left) / years
  return {
    width,
    height: bottom + rowHeight * (lines + 1) + Math.round(letters / 2),
    plot: { left, right, top, bottom },
    rowHeight,
    columns: Array.from({ length: years }, (_, index) => left + band * (index + 0.5)),
    rows: Array.from({ length: lines + 1 }, (_, index) => bottom + rowHeight * (index + 0.5) + letters / 4),
  }
}
