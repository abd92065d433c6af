import { cellsOf } from '../../../core/forms/cells.ts'
import type { Cell } from '../../../core/forms/cells.ts'
import { valueOf } from '../../../core/report/report.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { useYearHistory } from '../../state/year-history.ts'

/** The last years of the cell in hand as small columns, this year at the right. */
export function CellHistory({ open, cell }: { readonly open: OpenReport; readonly cell: Cell }) {
  const years = useYearHistory(s => s.years)
  const { year } = open.report
  const before = [year - 4, year - 3, year - 2, year - 1].flatMap(y => {
    const known = years.get(y) ?? (y === year - 1 ? open.lastYear : null)
    if (known) return [{ year: y, value: valueIn(known, cell.id) }]
    const typed = y === year - 1 ? (open.report.openingStock?.[cell.id] ?? null) : null
    return typed === null ? [] : [{ year: y, value: typed }]
  })
  if (before.length === 0) return null
  const all = [...before, { year, value: valueOf(open.report, cell.id) }]
  const most = Math.max(1, ...all.map(y => Math.abs(y.value ?? 0)))
  return (
    <ol className="cell-history" aria-label="历年的数">
      {all.map(entry => (
        <li key={entry.year} className={entry.year === year ? 'this-year' : ''}>
          <b>{entry.value ?? '—'}</b>
          <i
            aria-hidden="true"
            ref={bar => {
              bar?.style.setProperty('--part', String(Math.abs(entry.value ?? 0) / most))
            }}
          />
          <span>{entry.year}</span>
        </li>
      ))}
    </ol>
  )
}

/** 无对应项 in a form that does not have the cell. */
const valueIn = ({ form, report }: Pick<OpenReport, 'form' | 'report'>, cell: string): number | null =>
  cellsOf(form).has(cell) ? valueOf(report, cell) : null
