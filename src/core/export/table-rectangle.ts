import type { PaperTable } from './document.ts'

/** The printed table as a rectangle of texts; null is covered by a merged cell. */
export function tableRectangle({ grid, values }: PaperTable): (string | null)[][] {
  const lines: (string | null)[][] = grid.rows.map(() =>
    Array.from({ length: grid.columns }, (): string | null => null),
  )
  for (const cell of grid.rows.flat()) {
    const line = lines[cell.row]
    if (line) line[cell.col] = cell.cell === undefined ? cell.text : (values[cell.cell] ?? '')
  }
  return lines
}
