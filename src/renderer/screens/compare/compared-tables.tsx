import { differs } from '../../../core/compare/compare-reports.ts'
import type { CellPair, Compared } from '../../../core/compare/compare-reports.ts'
import { formById } from '../../../core/forms/form-for-year.ts'
import type { Table } from '../../../core/forms/form.ts'
import type { Report } from '../../../core/report/report.ts'
import { OfficialTable } from '../../ui/official-table.tsx'
import { shown, signed } from '../../ui/compare/changed-cells.tsx'
import type { SideNames } from '../../ui/compare/changed-cells.tsx'

interface ComparedTablesProps {
  /** Of the newer report; the older one may have another of the same name. */
  readonly table: Table
  readonly old: Report
  readonly compared: Compared
  readonly names: SideNames
}

/** The official table of each report in its own form; a number that differs carries a sign and its change. */
export function ComparedTables({ table, old, compared, names }: ComparedTablesProps) {
  const pairs = new Map(compared.cells.map(pair => [pair.cell, pair]))
  const before = formById(old.formId).tables.find(t => t.id === table.id)
  return (
    <div className="compared-tables">
      {before ? <Side name={names.old} table={before} pairs={pairs} side="old" /> : null}
      <Side name={names.now} table={table} pairs={pairs} side="now" />
    </div>
  )
}

interface SideProps {
  readonly name: string
  readonly table: Table
  readonly pairs: ReadonlyMap<string, CellPair>
  readonly side: 'old' | 'now'
}

function Side({ name, table, pairs, side }: SideProps) {
  return (
    <figure aria-label={name}>
      <figcaption>{name}</figcaption>
      <OfficialTable
        table={table}
        entry={({ cell, colSpan }) => {
          const pair = pairs.get(cell)
          const other = side === 'old' ? pair?.now : pair?.old
          return (
            <td
              colSpan={colSpan}
              className={pair && differs(pair) ? 'differs' : other === 'none' ? 'alone' : ''}
            >
              {pair ? shown(pair[side]) : null}
              {pair && differs(pair) ? (
                <small>{side === 'now' && pair.change ? signed(pair.change) : '≠'}</small>
              ) : null}
              {other === 'none' ? <small>无对应项</small> : null}
            </td>
          )
        }}
      />
    </figure>
  )
}
