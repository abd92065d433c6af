import { cellOf } from '../../../core/forms/cells.ts'
import { formatReason } from '../../../core/report/cell-value.ts'
import { go } from '../../state/router.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { carriedRows, linesOf } from './carried-rows.ts'
import type { CarriedRow, CarriedState } from './carried-rows.ts'
import { LocateCell } from './locate-cell.tsx'
import { StockLinks } from './stock-links.tsx'
import { UpstreamNotice } from './upstream-notice.tsx'
import { TableHead } from '../../ui/table-head.tsx'

const states: Readonly<Record<CarriedState, { readonly says: string; readonly tone: Tone }>> = {
  holds: { says: '✓ 接上', tone: 'good' },
  changed: { says: '已说明原因', tone: 'warn' },
  broken: { says: '不一致', tone: 'bad' },
  blank: { says: '待核实', tone: 'plain' },
}

/** 首项任务 核对上年结转: every number that came from last year, and what else last year reminds of. */
export function CarriedTask({ open }: { readonly open: OpenReport }) {
  const rows = carriedRows(open)
  const compared = linesOf(open).filter(line => line.mode === 'reference')
  const year = open.report.year - 1
  return (
    <section className="task-page" aria-labelledby="task-heading">
      <h1 id="task-heading">核对上年结转</h1>
      <p className="lead">{leadOf(open, rows.length)}</p>
      <UpstreamNotice open={open} />
      {rows.length > 0 ? <CarriedTable rows={rows} open={open} year={year} /> : <NoLastYear year={year} />}
      <StockLinks open={open} />
      {compared.length === 0 ? null : (
        <div className="carried-lines">
          <h2>上年的数，供比较</h2>
          <ul>
            {compared.map(line => (
              <li key={line.to}>
                <span className="what">{cellOf(open.form, line.to).name}</span>
                <span className="says">{line.says}</span>
                <LocateCell open={open} cell={line.to} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function leadOf({ lastYear, report }: OpenReport, count: number): string {
  const year = report.year - 1
  if (count === 0) return `没有从 ${year} 年带入的数。`
  const from = lastYear ? `下面的数从 ${year} 年年报带入。` : `下面是手工录入的 ${year} 年末数。`
  return `${from}与 ${year} 年公布的年报对一遍；要改的，在格子里改并选择原因。`
}

interface CarriedTableProps {
  readonly rows: readonly CarriedRow[]
  readonly open: OpenReport
  readonly year: number
}

function CarriedTable({ rows, open, year }: CarriedTableProps) {
  return (
    <div className="frame-card flush">
      <table className="table dense">
        <caption className="visually-hidden">上年结转逐列核对</caption>
        <TableHead
          columns={[
            '项目',
            '列',
            { num: open.lastYear ? `${year} 年年报` : `${year} 年末` },
            { num: '本年' },
            '核对',
            { unseen: '定位' },
          ]}
        />
        <tbody>
          {rows.map((row, i) => {
            const reason = open.report.cells[row.cell]?.reason
            return (
              <tr key={row.cell} className={row.total ? 'total' : ''}>
                <th scope="row">
                  <span className={rows[i - 1]?.row === row.row ? 'visually-hidden' : undefined}>
                    {row.row}
                  </span>
                </th>
                <td>{row.column}</td>
                <td className="num">{row.from ?? '—'}</td>
                <td className="num">{row.to ?? '—'}</td>
                <td>
                  <Badge tone={states[row.state].tone}>{states[row.state].says}</Badge>
                  {reason ? <span className="reason">{formatReason(reason)}</span> : null}
                </td>
                <td className="num">
                  <LocateCell open={open} cell={row.cell} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function NoLastYear({ year }: { readonly year: number }) {
  return (
    <div className="frame-card">
      <EmptyState title={`这里没有 ${year} 年的年报`}>
        <p>
          首次编制年报的，上年结转按实际填写，没有的填 0。有 {year} 年年报的，先导入再新建，结转数会自动带入。
        </p>
        <Button
          onClick={() => {
            go({ at: 'import', pending: null })
          }}
        >
          导入 {year} 年年报
        </Button>
      </EmptyState>
    </div>
  )
}
