import { differs } from '../../../core/compare/compare-reports.ts'
import type { CellPair, Compared } from '../../../core/compare/compare-reports.ts'
import { formatCell } from '../../../core/report/cell-value.ts'
import { TableHead } from '../table-head.tsx'

/** What the two sides are called. */
export interface SideNames {
  readonly old: string
  readonly now: string
}

export const shown = (value: CellPair['old']): string =>
  value === 'none' ? '无对应项' : value === null ? '空' : formatCell(value)

export const signed = (change: number): string => (change > 0 ? `+${formatCell(change)}` : formatCell(change))

/** Every number that is not the same, in the order of the tables. */
export function ChangedCells({
  compared,
  names,
}: {
  readonly compared: Compared
  readonly names: SideNames
}) {
  const changed = compared.cells.filter(differs)
  const alone = compared.cells.filter(c => (c.old === 'none' ? c.now : c.now === 'none' ? c.old : null))
  if (changed.length + alone.length === 0) return <p className="quiet">两份的数完全相同。</p>
  return (
    <table className="table">
      <TableHead columns={['项目', { num: names.old }, { num: names.now }, { num: '增减' }]} />
      <tbody>
        {[...changed, ...alone].map(pair => (
          <tr key={pair.cell}>
            <th scope="row">{pair.name}</th>
            <td className="num">{shown(pair.old)}</td>
            <td className="num">{shown(pair.now)}</td>
            <td className="num">{pair.change === null ? '—' : signed(pair.change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
