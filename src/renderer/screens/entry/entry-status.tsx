import { cellsOf } from '../../../core/forms/cells.ts'
import { balanceOf, balancesOf } from '../../state/balances.ts'
import { useHand } from '../../state/hand.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { useSession } from '../../state/session.ts'
import { SaveStatus } from '../../ui/save-status.tsx'
import { StatusBar } from '../../ui/top-bar.tsx'

/** What is on disk, the balance of the column in hand in words, where the data are. */
export function EntryStatus({ open }: { readonly open: OpenReport }) {
  const place = useSession(s => s.app?.dataPlace)
  return (
    <StatusBar end={place === undefined ? null : <span>数据在：{place}</span>}>
      <SaveStatus savedAt={open.summary.savedAt} />
      <ColumnBalance open={open} />
    </StatusBar>
  )
}

function ColumnBalance({ open }: { readonly open: OpenReport }) {
  const hand = useHand(s => s.cell)
  const cell = hand === null ? undefined : cellsOf(open.form).get(hand)
  const table = open.form.tables.find(t => t.id === cell?.table)
  const equation = cell && table && balancesOf(open.form, table, open.report.year).get(cell.col)
  if (!equation) return null
  const { ok, says } = balanceOf(open.report, equation)
  return <span className={ok === false ? 'balance broken' : 'balance'}>{says}</span>
}
