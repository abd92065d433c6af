import { parseCell } from '../report/cell-value.ts'
import type { Column } from './columns.ts'
import type { Val } from './table-records.ts'

/** A value for each column (null = nothing stands there, undefined = cannot be told), and how it was found. */
export interface Placed {
  readonly cells: readonly (Val | null | undefined)[]
  readonly sure: 'exact' | 'inferred'
  /** Each column has its own head in a grid, and its number was taken from below it. */
  readonly byHeads?: true
}

/** More ways than this are not looked through. */
const mostWays = 8_000

/**
 * Puts the values of one row into its columns when no grid says where they belong.
 * @param shown the source shows empty cells in their places
 */
export function placeValues(values: readonly Val[], columns: readonly Column[], shown: boolean): Placed {
  const n = columns.length
  const filled = values.filter(v => !v.blank)
  // A dash is written where a number is left out; an empty cell may be padding. Behind a dash the last may be one too many.
  for (const stands of [(v: Val) => !v.blank, (v: Val) => v.text.trim() !== '']) {
    const standing = values.filter(stands)
    if (standing.length !== n) continue
    const first = values.findIndex(stands)
    if (values.slice(0, first).some(v => v.text.trim() !== '')) return unknown(n)
    const together = values.slice(first, first + n).every(stands)
    const adds = columns.some(c => c.sum.length > 0) && addsUp(standing, columns)
    return { cells: standing, sure: together && (first === 0 || adds) ? 'exact' : 'inferred' }
  }
  const inPlace = values.length >= n && values.slice(n).every(v => v.text === '')
  if (shown && inPlace) return { cells: values.slice(0, n), sure: 'exact' }
  return filled.length < n ? fewer(filled, columns) : more(filled, columns)
}

const unknown = (n: number): Placed => ({ cells: new Array<undefined>(n).fill(undefined), sure: 'inferred' })

/** Numbers are missing: only what is the same in every way that adds up is taken. */
function fewer(filled: readonly Val[], columns: readonly Column[]): Placed {
  const n = columns.length
  if (filled.length === 0) return { cells: new Array<null>(n).fill(null), sure: 'inferred' }
  const last = columns.at(-1)
  const ways = waysToChoose(n, filled.length).map(spots => {
    const row: (Val | null)[] = new Array<null>(n).fill(null)
    spots.forEach((spot, i) => (row[spot] = filled[i] ?? null))
    return row
  })
  if (ways.length === 0) return unknown(n)
  const totalOmitted = last && last.sum.length > 0 && filled.length === n - 1
  const allZero = filled.every(v => numberOf(v) === 0)
  if (totalOmitted && allZero) return { cells: [...filled, null], sure: 'inferred' }
  if (totalOmitted && exceedsRest(filled)) return unknown(n)
  return agreed(
    ways.filter(row => addsUp(row, columns)),
    n,
  )
}

/** The last number is more than all before it: rather a total with one of its parts missing than a part. */
function exceedsRest(values: readonly Val[]): boolean {
  const numbers = values.map(numberOf)
  return (numbers.at(-1) ?? 0) > numbers.slice(0, -1).reduce((sum, n) => sum + n, 0)
}

/** Numbers too many: a stray cell or a subtotal; taken only where one reading adds up. */
function more(filled: readonly Val[], columns: readonly Column[]): Placed {
  const n = columns.length
  if (filled.length > n + 4) return unknown(n)
  const ways = waysToChoose(filled.length, n).map(spots => spots.map(s => filled[s] ?? null))
  return agreed(
    ways.filter(row => addsUp(row, columns)),
    n,
  )
}

function agreed(ways: readonly (readonly (Val | null)[])[], n: number): Placed {
  if (ways.length === 0) return unknown(n)
  const cells = Array.from({ length: n }, (_, c) => {
    const first = ways[0]?.[c] ?? null
    const same = ways.every(row => (row[c]?.text ?? null) === (first?.text ?? null))
    return same ? first : undefined
  })
  return { cells, sure: 'inferred' }
}

/** Every total that stands there equals its parts, blanks counting as nothing. */
function addsUp(row: readonly (Val | null)[], columns: readonly Column[]): boolean {
  return columns.every((column, c) => {
    const total = row[c]
    if (column.sum.length === 0 || !total) return true
    return numberOf(total) === column.sum.reduce((sum, i) => sum + numberOf(row[i]), 0)
  })
}

function numberOf(val: Val | null | undefined): number {
  if (!val) return 0
  if (val.odd) return Number.NaN
  const parsed = parseCell(val.text, 'signed')
  return parsed.is === 'number' ? parsed.value : Number.NaN
}

/** Increasing choices of k out of n; none where there are too many. */
function waysToChoose(n: number, k: number): number[][] {
  let count = 1
  for (let i = 0; i < k; i++) count = (count * (n - i)) / (i + 1)
  if (count > mostWays) return []
  const out: number[][] = []
  const walk = (from: number, chosen: number[]) => {
    if (chosen.length === k) {
      out.push(chosen)
      return
    }
    for (let i = from; i <= n - (k - chosen.length); i++) walk(i + 1, [...chosen, i])
  }
  walk(0, [])
  return out
}
