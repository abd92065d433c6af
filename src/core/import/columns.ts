import { leavesOf } from '../forms/cells.ts'
import type { LeafPath } from '../forms/cells.ts'
import type { Block, ColNode } from '../forms/form.ts'
import type { RowCell } from './row.ts'
import { labelKey, wordingsOf } from './vocabulary.ts'

export interface Column {
  readonly id: string
  readonly leaf: ColNode
  readonly path: readonly ColNode[]
  /** For a total: indexes of the columns it adds up, in the order of the list it stands in. */
  readonly sum: readonly number[]
}

/** The columns of a block in the form's order. */
export function columnsOf(block: Block): Column[] {
  return withSums(leavesOf<ColNode>(block.cols))
}

function withSums(leaves: readonly LeafPath<ColNode>[]): Column[] {
  return leaves.map(l => ({
    id: l.id,
    leaf: l.leaf,
    path: l.path,
    sum: l.siblings.map(id => leaves.findIndex(o => o.id === id)),
  }))
}

const isNamed = (node: ColNode, key: string) => wordingsOf(node).some(w => labelKey(w) === key)

/** Columns in the order in which their heads stand one after another; `proven` where every head was found once; `moved` where that is not the form's order. */
export interface ColumnOrder {
  readonly columns: readonly Column[]
  readonly order: 'form' | 'proven' | 'moved' | 'unclear'
}

/**
 * The order of the columns by the heads before the numbers, in text without a grid. The heads of a tree stand level
 * by level, so each branch is ordered by itself; heads torn in two or left out count as standing where they belong.
 * @param apart every cell stands on a line of its own; otherwise only heads on one line tell their order (the lines
 * of a PDF come by height)
 */
export function columnOrder(block: Block, heads: readonly RowCell[], apart: boolean): ColumnOrder {
  const columns = columnsOf(block)
  const keys = heads.map(h => labelKey(h.text))
  let changed = false
  let unclear = false
  const sort = (nodes: readonly ColNode[]): ColNode[] => {
    const places = nodes.map(n => keys.flatMap((key, i) => (isNamed(n, key) ? [i] : [])))
    const known = places.flatMap((p, n) => (p.length > 0 ? [{ n, at: p }] : []))
    const once = known.every(k => k.at.length === 1)
    const inOrder = known.every((k, i) => i === 0 || (k.at[0] ?? 0) > (known[i - 1]?.at[0] ?? 0))
    const complete = known.length === nodes.length && once
    const rows = new Set(known.map(k => heads[k.at[0] ?? 0]?.row))
    const tells = !inOrder && once && (apart || rows.size === 1)
    if (tells && complete) changed = true
    if (tells && !complete) unclear = true
    const sorted =
      complete && tells
        ? nodes
            .map((node, n) => ({ node, at: places[n]?.[0] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(x => x.node)
        : [...nodes]
    return sorted.map(node => (node.parts ? { ...node, parts: sort(node.parts) } : node))
  }
  const sorted = sort(block.cols)
  if (unclear || (!changed && !standAsInForm(columns, heads, apart))) return { columns, order: 'unclear' }
  if (!changed) return { columns, order: 'form' }
  const ids = leavesOf<ColNode>(sorted).map(l => l.id)
  const moved = ids.flatMap(id => columns.find(c => c.id === id) ?? [])
  const place = new Map(moved.map((c, i) => [c.id, i]))
  return {
    columns: moved.map(c => ({ ...c, sum: c.sum.map(i => place.get(columns[i]?.id ?? '') ?? -1) })),
    order: 'moved',
  }
}

/** The heads that are found once stand as in the form, all in one row or level by level; also where lines do not tell. */
function standAsInForm(columns: readonly Column[], heads: readonly RowCell[], apart: boolean): boolean {
  const known = columns.flatMap(column => {
    const at = heads.flatMap((h, i) => (isNamed(column.leaf, labelKey(h.text)) ? [i] : []))
    return at.length === 1 ? { at: at[0] ?? 0, depth: column.path.length } : []
  })
  const rows = new Set(known.map(k => heads[k.at]?.row))
  if (!apart && rows.size > 1) return true
  const rising = (list: typeof known) => list.every((k, i) => i === 0 || k.at > (list[i - 1]?.at ?? 0))
  return rising(known) || rising(known.toSorted((a, b) => a.depth - b.depth))
}
