import type { PlacedBlock, PlacedCell, PlacedTable } from './pdf-layout.ts'

const NEAR = 3

/** Tables that a page end has cut are one again; a row that was cut inside its label too. */
export function joinTables(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const out: PlacedBlock[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    const goesOn =
      last?.is === 'table' && block.is === 'table' && last.lastPage < block.page && sameFrame(last, block)
    if (goesOn) out[out.length - 1] = joined(last, block)
    else out.push(block)
  }
  return out
}

const sameFrame = (a: PlacedTable, b: PlacedTable): boolean =>
  near(a.xs[0], b.xs[0]) && near(a.xs.at(-1), b.xs.at(-1))

const near = (a = 0, b = 0): boolean => Math.abs(a - b) <= NEAR

/** Both parts on the edges of either; the page end may have cut the columns of one part differently. */
function joined(first: PlacedTable, second: PlacedTable): PlacedTable {
  const xs = [...first.xs]
  for (const x of second.xs) if (!xs.some(own => near(own, x))) xs.push(x)
  xs.sort((a, b) => a - b)
  const upper = first.rows.map(row => onEdges(row, first.xs, xs))
  const lower = second.rows.map(row => onEdges(row, second.xs, xs))
  const [last, next] = [upper.at(-1), lower[0]]
  const cut = last && next ? cutRow(last, next) : undefined
  const rows = cut ? [...upper.slice(0, -1), cut, ...lower.slice(1)] : [...upper, ...lower]
  return { ...first, lastPage: second.lastPage, xs, rows }
}

function onEdges(row: readonly PlacedCell[], own: readonly number[], xs: readonly number[]): PlacedCell[] {
  return xs.slice(1).map((right, k) => {
    const left = xs[k] ?? right
    const middle = (left + right) / 2
    const column = Math.max(
      0,
      own.findLastIndex(x => x <= middle),
    )
    const cell = row[Math.min(column, row.length - 1)] ?? { text: '', covered: false, full: false }
    return near(own[column], left) ? cell : { ...cell, covered: true }
  })
}

const number = /^[\d.,\s+-]+$/
const ordinal = /^(?:[一二三四五六七八九十]{1,3}、|[（(]|\d{1,2}[.、．])/

/**
 * The upper and the lower half of one row: where both have text it is a label that fills its cell above and goes on
 * below, and every number stands in one of them only. Undefined where they are two rows.
 */
function cutRow(upper: readonly PlacedCell[], lower: readonly PlacedCell[]): PlacedCell[] | undefined {
  let label = false
  for (const [k, below] of lower.entries()) {
    const above = upper[k]
    if (!above || above.covered || below.covered || below.text === '') continue
    if (above.text === '') continue
    if (!above.full || number.test(above.text) || number.test(below.text) || ordinal.test(below.text))
      return undefined
    label = true
  }
  if (!label || ![upper, lower].some(isWithoutNumbers)) return undefined
  return upper.map((above, k) => {
    const below = lower[k]
    return !below || above.covered || below.covered ? above : { ...below, text: above.text + below.text }
  })
}

const isWithoutNumbers = (row: readonly PlacedCell[]): boolean => !row.some(cell => number.test(cell.text))
