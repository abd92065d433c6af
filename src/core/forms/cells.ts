import type { CellKind, ColNode, Form, Node, Table } from './form.ts'

/** One number cell of a form, with everything screen, checks and import need to speak of it. */
export interface Cell {
  readonly id: string
  readonly table: string
  readonly block: number
  /** Identifies the printed row / column inside the table (`new`, `np`, `rv.uphold`). */
  readonly row: string
  readonly col: string
  readonly rowLabel: string
  readonly colLabel: string
  /** 表三 本年新收 自然人 */
  readonly name: string
  readonly kind: CellKind
  readonly unit: string
  readonly note: string | undefined
  /** The addends of a computed cell, one list for each way of adding up (by row, by column); else empty. */
  readonly sums: readonly (readonly string[])[]
}

/** A leaf of a tree of rows or columns. */
export interface LeafPath<N extends Node = Node> {
  readonly id: string
  readonly path: readonly N[]
  readonly leaf: N
  /** Ids of the other leaves under the same branch, for `sumOf: 'siblings'`. */
  readonly siblings: readonly string[]
}

/** All leaves in printed order. */
export function leavesOf<N extends Node>(nodes: readonly N[]): LeafPath<N>[] {
  const walk = (branch: readonly N[], path: readonly N[]): Omit<LeafPath<N>, 'siblings'>[] =>
    branch.flatMap(node => {
      const next = [...path, node]
      return node.parts
        ? walk(node.parts as readonly N[], next)
        : [{ id: joinIds(next), path: next, leaf: node }]
    })
  const all = walk(nodes, [])
  return all.map(l => ({
    ...l,
    siblings: l.leaf.sumOf
      ? all.filter(o => o !== l && o.path[l.path.length - 2] === l.path.at(-2)).map(o => o.id)
      : [],
  }))
}

const joinIds = (path: readonly Node[]) => path.flatMap(n => n.id ?? []).join('.')
const cellId = (table: string, row: string, col: string) => [table, row, col].filter(Boolean).join('.')
const spoken = (node: Node) =>
  node.short ?? node.label.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, '')

function cellsOfTable(table: Table): Cell[] {
  return table.blocks.flatMap((block, index) => {
    const cols = leavesOf<ColNode>(block.cols)
    return leavesOf(block.rows).flatMap(row =>
      cols.map(col => {
        const rowName = spoken(row.leaf)
        const colName = col.path
          .filter(n => n.id)
          .map(spoken)
          .join(' ')
        return {
          id: cellId(table.id, row.id, col.id),
          table: table.id,
          block: index,
          row: row.id,
          col: col.id,
          rowLabel: row.leaf.label,
          colLabel: col.leaf.label,
          name: [table.name.split(' ')[0], rowName, colName].filter(Boolean).join(' '),
          kind: col.leaf.kind ?? 'count',
          unit: col.leaf.unit ?? '件',
          note: row.leaf.note ?? col.leaf.note ?? col.path.at(-2)?.note,
          sums: [
            ...(row.leaf.sumOf ? [row.siblings.map(r => cellId(table.id, r, col.id))] : []),
            ...(col.leaf.sumOf ? [col.siblings.map(c => cellId(table.id, row.id, c))] : []),
          ],
        }
      }),
    )
  })
}

const cache = new WeakMap<Form, ReadonlyMap<string, Cell>>()

/** Every cell of a form by id, in printed order: 198 for F2019, 200 for F2021. */
export function cellsOf(form: Form): ReadonlyMap<string, Cell> {
  let cells = cache.get(form)
  if (!cells) {
    cells = new Map(form.tables.flatMap(cellsOfTable).map(c => [c.id, c]))
    cache.set(form, cells)
  }
  return cells
}

/** The cell, or a thrown error: an unknown id is a fault of the program. */
export function cellOf(form: Form, id: string): Cell {
  const cell = cellsOf(form).get(id)
  if (!cell) throw new Error(`${form.id} has no cell ${id}`)
  return cell
}

/** Whether the cell is a total: computed and locked in reports of our own. */
export const isComputed = (cell: Cell): boolean => cell.sums.length > 0
