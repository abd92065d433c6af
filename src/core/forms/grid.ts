import { leavesOf } from './cells.ts'
import type { Block, ColNode, RowNode, Table } from './form.ts'

/** One cell of the printed table, its place and its spans; covered cells are absent. */
export interface GridCell {
  readonly row: number
  readonly col: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly kind: 'caption' | 'corner' | 'head' | 'label' | 'entry'
  readonly text: string
  /** Set for `entry`. */
  readonly cell?: string
}

export interface Grid {
  readonly columns: number
  readonly rows: readonly (readonly GridCell[])[]
  /** How many leading rows are heads (they repeat on a new page); 0 for a stacked table. */
  readonly headRows: number
}

/** The official table as a rectangle of merged cells, the one shape for screen, DOCX, PDF and HTML. */
export function gridOf(table: Table): Grid {
  const rows: GridCell[][] = []
  let headRows = 0
  for (const block of table.blocks) {
    const heads = headRowsOf(block, rows.length, table)
    if (table.blocks.length === 1) headRows = heads.length
    rows.push(...heads)
    rows.push(...bodyRowsOf(block, rows.length, table))
  }
  return { columns: table.paper.widths.length, rows, headRows }
}

const span = (col: ColNode): number =>
  col.parts ? col.parts.reduce((n, c) => n + span(c), 0) : (col.span ?? 1)
const depth = (nodes: readonly ColNode[]): number =>
  1 + Math.max(0, ...nodes.map(n => (n.parts ? depth(n.parts) : 0)))
const leafCount = (row: RowNode): number => (row.parts ? row.parts.reduce((n, r) => n + leafCount(r), 0) : 1)

function headRowsOf(block: Block, top: number, table: Table): GridCell[][] {
  const { labelColumns, widths } = table.paper
  const levels = depth(block.cols)
  const rows: GridCell[][] = []
  if (block.caption !== undefined) {
    rows.push([
      { row: top, col: 0, rowSpan: 1, colSpan: widths.length, kind: 'caption', text: block.caption },
    ])
  }
  const first = top + rows.length
  const heads: GridCell[][] = Array.from({ length: levels }, () => [])
  if (block.corner !== undefined && labelColumns > 0) {
    heads[0]?.push({
      row: first,
      col: 0,
      rowSpan: levels,
      colSpan: labelColumns,
      kind: 'corner',
      text: block.corner,
    })
  }
  const place = (nodes: readonly ColNode[], level: number, start: number) => {
    let col = start
    for (const node of nodes) {
      const rowSpan = node.parts ? 1 : levels - level
      heads[level]?.push({
        row: first + level,
        col,
        rowSpan,
        colSpan: span(node),
        kind: 'head',
        text: node.label,
      })
      if (node.parts) place(node.parts, level + 1, col)
      col += span(node)
    }
  }
  place(block.cols, 0, labelColumns)
  return [...rows, ...heads]
}

function bodyRowsOf(block: Block, top: number, table: Table): GridCell[][] {
  const { labelColumns } = table.paper
  const cols = leavesOf<ColNode>(block.cols)
  const leaves = leavesOf(block.rows)
  const seen = new Set<RowNode>()
  return leaves.map((row, i) => {
    const cells: GridCell[] = []
    row.path.forEach((node, level) => {
      if (seen.has(node) || labelColumns === 0) return
      seen.add(node)
      const colSpan = node.parts ? 1 : labelColumns - level
      cells.push({
        row: top + i,
        col: level,
        rowSpan: leafCount(node),
        colSpan,
        kind: 'label',
        text: node.label,
      })
    })
    let col = labelColumns
    for (const c of cols) {
      const cell = [table.id, row.id, c.id].filter(Boolean).join('.')
      cells.push({ row: top + i, col, rowSpan: 1, colSpan: span(c.leaf), kind: 'entry', text: '', cell })
      col += span(c.leaf)
    }
    return cells
  })
}
