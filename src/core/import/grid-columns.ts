import type { Block } from '../forms/form.ts'
import { similarity } from '../text/similarity.ts'
import type { SourceCell } from './blocks.ts'
import { columnsOf } from './columns.ts'
import type { Column } from './columns.ts'
import { isBlankMark, isValue } from './row.ts'
import { labelKey, wordingsOf } from './vocabulary.ts'

/** Which grid column holds which column of the form, by the heads above it. */
export interface GridHeads {
  /** Grid column by column id. */
  readonly at: ReadonlyMap<string, number>
  /** Every column has exactly one head, word for word or by one letter. */
  readonly complete: boolean
  /** Left to right as in the form. */
  readonly inOrder: boolean
  /** Heads that were found stand in another order than the form's. */
  readonly crossed: boolean
  /** Grid columns to the right of the first head that no column of the form owns, though they have a head. */
  readonly foreign: number
  /** Head texts by column id, as printed. */
  readonly texts: ReadonlyMap<string, string>
}

const leastLikeness = 0.8

/** Reads the heads in the grid rows above the first numbers (covered cells included, so a merged head counts for all it covers). */
export function gridHeads(block: Block, heads: readonly (readonly SourceCell[])[]): GridHeads {
  const columns = columnsOf(block)
  const width = Math.max(0, ...heads.map(r => r.length))
  const at = new Map<string, number>()
  const texts = new Map<string, string>()
  let twice = false
  let foreign = 0
  for (let col = 0; col < width; col++) {
    const above = stack(heads, col)
    const bottom = above.at(-1)
    if (bottom === undefined) continue
    const own = ownerOf(columns, above)
    if (!own) {
      if (at.size > 0) foreign++
      continue
    }
    const merged = heads.at(-1)?.[col]?.covered === true && at.get(own.id) === col - 1
    if (at.has(own.id)) {
      if (!merged && !isMergedAcross(heads, col)) twice = true
      continue
    }
    at.set(own.id, col)
    texts.set(own.id, bottom)
  }
  const places = columns.map(c => at.get(c.id))
  const complete = !twice && places.every(p => p !== undefined)
  const inOrder = places.every((p, i) => i === 0 || (p ?? 0) > (places[i - 1] ?? 0))
  const known = places.filter(p => p !== undefined)
  const crossed = known.some((p, i) => i > 0 && p < (known[i - 1] ?? 0)) || headsCross(columns, heads)
  return { at, complete, inOrder, crossed, foreign, texts }
}

/** As many heads as columns in the lowest row, each the name of some column, but not of its own. */
function headsCross(columns: readonly Column[], heads: readonly (readonly SourceCell[])[]): boolean {
  const lowest = Array.from({ length: Math.max(0, ...heads.map(r => r.length)) }, (_, col) =>
    labelKey(stack(heads, col).at(-1) ?? ''),
  )
  const isNamed = (column: Column, key: string) => wordingsOf(column.leaf).some(w => labelKey(w) === key)
  const names = lowest.filter(key => columns.some(c => isNamed(c, key)))
  return names.length === columns.length && columns.some((c, i) => !isNamed(c, names[i] ?? ''))
}

/** Distinct head texts over a column, top down. */
function stack(heads: readonly (readonly SourceCell[])[], col: number): string[] {
  const out: string[] = []
  for (const row of heads) {
    const text = row[col]?.text.trim() ?? ''
    if (text !== '' && out.at(-1) !== text && !isValue(text) && !isBlankMark(text)) out.push(text)
  }
  return out
}

/** The head goes on from the column to the left. */
function isMergedAcross(heads: readonly (readonly SourceCell[])[], col: number): boolean {
  const row = heads.findLast(r => (r[col]?.text.trim() ?? '') !== '')
  return row !== undefined && row[col]?.covered === true && row[col]?.text === row[col - 1]?.text
}

function ownerOf(columns: readonly Column[], above: readonly string[]): Column | null {
  const bottom = labelKey(above.at(-1) ?? '')
  const named = columns.filter(c => wordingsOf(c.leaf).some(w => sameWords(labelKey(w), bottom)))
  if (named.length === 1) return named[0] ?? null
  const upper = above.slice(0, -1).map(labelKey)
  const under = named.filter(c => {
    const branch = c.path.at(-2)
    return branch !== undefined && wordingsOf(branch).some(w => upper.some(u => sameWords(labelKey(w), u)))
  })
  return under.length === 1 ? (under[0] ?? null) : null
}

const sameWords = (a: string, b: string) =>
  a === b || (a.length > 3 && b.length > 3 && similarity(a, b, leastLikeness) >= leastLikeness)
