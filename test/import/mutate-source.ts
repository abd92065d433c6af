import { isHead, isLabel, isNumber, isWord } from './mutable-rows.ts'
import type { MutableRow } from './mutable-rows.ts'

type Pick = (n: number) => number
/** One damage; false where this source has no place for it. */
type Mutation = (rows: MutableRow[], pick: Pick) => boolean

interface Spot {
  readonly row: MutableRow
  readonly at: number
}

const spots = (rows: readonly MutableRow[], wanted: (text: string) => boolean): Spot[] =>
  rows.flatMap(row =>
    row.inTable
      ? row.cells.flatMap((c, at) => (!c.covered && c.text !== '' && wanted(c.text) ? [{ row, at }] : []))
      : [],
  )

const onOneSpot =
  (wanted: (text: string) => boolean, change: (text: string, pick: Pick) => string): Mutation =>
  (rows, pick) => {
    const all = spots(rows, wanted)
    const spot = all[pick(all.length)]
    if (!spot) return false
    const { row, at } = spot
    const cell = row.cells[at]
    if (!cell) return false
    row.cells[at] = { ...cell, text: change(cell.text, pick) }
    return true
  }

const tableRows = (rows: MutableRow[]) => rows.filter(r => r.inTable)
const replace = (rows: MutableRow[], row: MutableRow, by: MutableRow[]) =>
  rows.splice(rows.indexOf(row), 1, ...by)

const dropRow: Mutation = (rows, pick) => {
  const all = tableRows(rows)
  const row = all[pick(all.length)]
  if (row) replace(rows, row, [])
  return row !== undefined
}

const dropCell: Mutation = (rows, pick) => {
  const all = spots(rows, isNumber)
  const spot = all[pick(all.length)]
  if (!spot) return false
  if (spot.row.cells.length === 1) replace(rows, spot.row, [])
  else {
    spot.row.cells.splice(spot.at, 1)
    if (spot.row.between === null) spot.row.cells.push({ text: '', covered: true })
  }
  return true
}

const swapRows: Mutation = (rows, pick) => {
  const all = tableRows(rows)
  const at = pick(all.length - 1)
  const [a, b] = [all[at], all[at + 1 + pick(3)]]
  if (!a || !b) return false
  const kept = a.cells
  a.cells = b.cells
  b.cells = kept
  return true
}

/** Two columns of a grid or of rows between pipes, heads and all. */
const swapColumns: Mutation = (rows, pick) => {
  const wide = tableRows(rows).filter(r => r.cells.length > 4)
  const chosen = wide[pick(wide.length)]
  if (!chosen) return false
  const a = chosen.cells.length - 1 - pick(5)
  const b = a === 0 ? 1 : a - 1
  for (const row of chosen.between === null
    ? wide.filter(r => r.block === chosen.block)
    : asWide(rows, chosen)) {
    const [left, right] = [row.cells[a], row.cells[b]]
    if (!left || !right) continue
    row.cells[a] = right
    row.cells[b] = left
  }
  return true
}

/** The rows around one that have as many cells. */
function asWide(rows: readonly MutableRow[], row: MutableRow): readonly MutableRow[] {
  const at = rows.indexOf(row)
  const differs = (r: MutableRow) => r.cells.length !== row.cells.length || r.between !== row.between
  const end = rows.findIndex((r, i) => i > at && differs(r))
  return rows.slice(rows.findLastIndex((r, i) => i < at && differs(r)) + 1, end === -1 ? rows.length : end)
}

const mergeLines: Mutation = (rows, pick) => {
  const all = tableRows(rows)
  const first = all[pick(all.length)]
  const second = first && rows[rows.indexOf(first) + 1]
  if (!first || !second?.inTable) return false
  if (first.between === null || first.cells.length > 1) {
    first.cells = [...first.cells, ...second.cells]
  } else {
    const text = [first, second].map(r => r.cells[0]?.text ?? '').join(pick(2) === 0 ? '' : ' ')
    first.cells = [{ text, covered: false }, ...second.cells.slice(1)]
  }
  replace(rows, second, [])
  return true
}

const doubleRow: Mutation = (rows, pick) => {
  const all = tableRows(rows)
  const row = all[pick(all.length)]
  if (row) replace(rows, row, [row, { ...row, cells: [...row.cells] }])
  return row !== undefined
}

const pageNumberLine: Mutation = (rows, pick) => {
  const all = tableRows(rows)
  const row = all[pick(all.length)]
  if (!row) return false
  const text = ['- 3 -', '第 4 页 共 9 页', '5', '—6—', '3 / 8', '7 |'][pick(6)] ?? ''
  replace(rows, row, [
    row,
    { ...row, block: row.block, between: row.between ?? null, cells: [{ text, covered: false }] },
  ])
  return true
}

const tearLabel: Mutation = (rows, pick) => {
  const all = spots(rows, t => isLabel(t) && t.length > 3)
  const spot = all[pick(all.length)]
  if (!spot) return false
  const text = spot.row.cells[spot.at]?.text ?? ''
  const cut = 1 + pick(text.length - 1)
  const parts = [text.slice(0, cut), text.slice(cut)].map(t => ({ text: t, covered: false }))
  if (spot.row.between === null) spot.row.cells[spot.at] = parts[0] ?? { text: '', covered: false }
  else if (spot.row.cells.length > 1) spot.row.cells.splice(spot.at, 1, ...parts)
  else
    replace(
      rows,
      spot.row,
      parts.map(p => ({ ...spot.row, cells: [p] })),
    )
  return true
}

const blankForZero: Mutation = (rows, pick) => {
  const share = 1 + pick(6)
  const zeros = spots(rows, t => t === '0')
  for (const { row, at } of zeros) if (pick(share) === 0) row.cells[at] = { text: '', covered: false }
  return zeros.length > 0
}

/** Two numbers of one row: side by side, or on lines with nothing between them. */
function areNeighbours(rows: readonly MutableRow[], a: Spot, b: Spot): boolean {
  if (a.row === b.row) return b.at === a.at + 1
  const between = rows.slice(rows.indexOf(a.row) + 1, rows.indexOf(b.row))
  return a.row.cells.length <= 2 && b.at === 0 && between.every(r => r.cells.every(c => c.text.trim() === ''))
}

const glueNumbers: Mutation = (rows, pick) => {
  const all = spots(rows, isNumber)
  const pairs = all.flatMap((a, i) => {
    const b = all[i + 1]
    return b && areNeighbours(rows, a, b) ? [[a, b] as const] : []
  })
  const [a, b] = pairs[pick(pairs.length)] ?? []
  if (!a || !b) return false
  const text = (a.row.cells[a.at]?.text ?? '') + (b.row.cells[b.at]?.text ?? '')
  a.row.cells[a.at] = { text, covered: false }
  if (b.row !== a.row && b.row.cells.length === 1) replace(rows, b.row, [])
  else if (pick(2) === 0) b.row.cells[b.at] = { text: '', covered: false }
  else b.row.cells.splice(b.at, 1)
  return true
}

const dropHeadLine: Mutation = (rows, pick) => {
  const all = spots(rows, isHead)
  const spot = all[pick(all.length)]
  if (!spot) return false
  replace(rows, spot.row, [])
  return true
}

/** The damages of one place that a published report may have suffered. */
export const mutations: Readonly<Record<string, Mutation>> = {
  dropLabel: onOneSpot(isLabel, () => ''),
  dropCell,
  dropRow,
  swapColumns,
  swapRows,
  typo: onOneSpot(isLabel, (text, pick) => {
    const at = pick(text.length)
    return `${text.slice(0, at)}${['府', '开', '信', '', '1'][pick(5)] ?? ''}${text.slice(at + 1)}`
  }),
  mergeLines,
  digit: onOneSpot(isNumber, (text, pick) => {
    const digits = [...text.matchAll(/\d/g)]
    const at = digits[pick(digits.length)]?.index ?? 0
    return text.slice(0, at) + String((Number(text[at]) + 1 + pick(9)) % 10) + text.slice(at + 1)
  }),
  doubleRow,
  pageNumberLine,
  tearLabel,
  blankForZero,
  dropHeadLine,
  unitInHead: onOneSpot(
    t => isHead(t) && /金额/.test(t),
    (text, pick) => text.replace(/[（(].*[）)]/, '') + (['（万元）', '（元）', '（单位:元）'][pick(3)] ?? ''),
  ),
  glueNumbers,
  strayWord: onOneSpot(isWord, text => `${text}（附）`),
}
