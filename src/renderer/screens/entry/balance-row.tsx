import type { ConcreteEquation } from '../../../core/checks/expand-equation.ts'
import type { Form } from '../../../core/forms/form.ts'
import { balanceOf, balancesOf } from '../../state/balances.ts'
import { useReport } from '../../state/report-store.ts'
import type { GridModel } from './grid-model.ts'

/** Under the table: whether each column holds the equation the rule book declares for it. */
export function BalanceRow({ form, model }: { readonly form: Form; readonly model: GridModel }) {
  const year = useReport(s => s.open?.report.year ?? 0)
  const equations = balancesOf(form, model.table, year)
  const [equation] = equations.values()
  if (!equation) return null
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={model.table.paper.labelColumns}>
          勾稽：{equation.left.name} = {equation.right.name}
        </th>
        {model.rows[0]?.map(place => (
          <BalanceCell key={place.id} equation={equations.get(place.cell.col)} />
        ))}
      </tr>
    </tfoot>
  )
}

function BalanceCell({ equation }: { readonly equation: ConcreteEquation | undefined }) {
  const ok = useReport(s => (equation && s.open ? balanceOf(s.open.report, equation).ok : null))
  const short = useReport(s => (equation && s.open ? balanceOf(s.open.report, equation).short : ''))
  return <td className={ok === null ? '' : ok ? 'holds' : 'broken'}>{short}</td>
}
