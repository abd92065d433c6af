import type { Row, RowCell } from './row.ts'

const blank: RowCell = { text: '', is: 'blank', found: null }

/**
 * A browser copy shows each border between two cells as a line of one TAB, an empty cell only as one border more.
 * How many borders are usual differs from site to site; the fewest between two numbers tell.
 */
export function withTabCells(rows: readonly Row[]): Row[] {
  if (rows.filter(r => r.tabs).length < 6) return rows.filter(r => !r.tabs)
  const gaps = gapsOf(rows)
  const fewest = (from: string, to: string) => {
    const least = from === 'value' ? 0 : 1
    const counts = gaps.filter(g => g.from === from && g.to === to && g.tabs >= least).map(g => g.tabs)
    return counts.length === 0 ? 0 : Math.min(...counts)
  }
  const step = Math.max(
    1,
    Math.min(...gaps.filter(g => g.from === 'value' && g.to === 'value' && g.tabs > 0).map(g => g.tabs)),
  )
  const size = Number.isFinite(step) ? step : 1
  const out: Row[] = []
  gaps.forEach(gap => {
    const usual = gap.from === 'value' && gap.to === 'value' ? size : fewest(gap.from, gap.to)
    const table = gap.from === 'value' || gap.to === 'value'
    const empty = table && gap.tabs > usual ? Math.round((gap.tabs - usual) / size) : 0
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
