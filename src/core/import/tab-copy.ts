import { limits } from './limits.ts'
import type { Row, RowCell } from './row.ts'

const blank: RowCell = { text: '', is: 'blank', found: null }

/**
 * A browser copy shows each border between two cells as a line of one TAB, an empty cell only as one border more.
 * How many borders are usual differs from site to site; the fewest between two numbers tell.
 */
export function withTabCells(rows: readonly Row[]): Row[] {
  if (rows.filter(r => r.tabs).length < 6) return rows.filter(r => !r.tabs)
  const gaps = gapsOf(rows)
  const fewest = (from: string, to: string, least: number) =>
    gaps.reduce(
      (min, g) => (g.from === from && g.to === to && g.tabs >= least ? Math.min(min, g.tabs) : min),
      Infinity,
    )
  const usualGap = new Map<string, number>()
  for (const [from, to, least] of [
    ['value', 'value', 1],
    ['value', 'label', 0],
    ['value', 'other', 0],
    ['label', 'value', 1],
    ['other', 'value', 1],
  ] as const) {
    const found = fewest(from, to, least)
    usualGap.set(`${from} ${to}`, Number.isFinite(found) ? found : least)
  }
  const size = usualGap.get('value value') ?? 1
  const out: Row[] = []
  gaps.forEach(gap => {
    const usual = usualGap.get(`${gap.from} ${gap.to}`)
    const more = usual === undefined ? 0 : gap.tabs - usual
    const empty = more > 0 ? Math.min(Math.round(more / size), limits.columns) : 0
    for (let i = 0; i < empty; i++) out.push({ ...gap.row, cells: [blank], delimited: true, tabs: 1 })
    out.push(gap.row)
  })
  return out
}

interface Gap {
  readonly from: string
  readonly to: string
  readonly tabs: number
  readonly row: Row
}

/** The borders before each row that holds something. */
function gapsOf(rows: readonly Row[]): Gap[] {
  const out: Gap[] = []
  let tabs = 0
  let from = 'none'
  for (const row of rows) {
    if (row.tabs) {
      tabs += row.tabs
      continue
    }
    const only = row.cells.length === 1 ? row.cells[0] : undefined
    const to =
      only?.is === 'value' || only?.is === 'blank' ? 'value' : only?.is === 'label' ? 'label' : 'other'
    out.push({ from, to, tabs, row })
    from = to
    tabs = 0
  }
  return out
}
