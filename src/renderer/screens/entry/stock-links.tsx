import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { carriedLinks } from '../../../core/carry-over/carried-links.ts'
import type { CarriedLink, LinkState } from '../../../core/carry-over/carried-links.ts'
import { cellOf } from '../../../core/forms/cells.ts'
import { formForYear } from '../../../core/forms/form-for-year.ts'
import { formatCell, parseCell } from '../../../core/report/cell-value.ts'
import { applyStep, useEditable } from '../../state/report-store.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Tone } from '../../ui/badge.tsx'
import { LocateCell } from './locate-cell.tsx'
import { TableHead } from '../../ui/table-head.tsx'

const states: Readonly<Record<LinkState, { readonly says: string; readonly tone: Tone }>> = {
  holds: { says: '✓ 接上', tone: 'good' },
  broken: { says: '不一致', tone: 'bad' },
  unknown: { says: '待核实', tone: 'plain' },
  none: { says: '上年没有', tone: 'plain' },
}

/**
 * 现行有效 and 尚未审结: what last year left, what follows from it, what stands in the cell. Without a stored report of
 * last year its numbers are typed here, and mended where they were typed wrongly.
 */
export function StockLinks({ open }: { readonly open: OpenReport }) {
  const { report, lastYear } = open
  const last = lastYear?.report.year === report.year - 1 ? lastYear.report : null
  const { stocks, pending } = carriedLinks(last, { openingStock: {}, ...report })
  const editable = useEditable()
  const form = formForYear(report.year - 1)
  const typed = last === null
  if (typed && !editable && report.openingStock === undefined) return null
  if (!form || stocks.length + pending.length === 0) return null
  return (
    <div className="frame-card flush stock-links" onKeyDown={toNextInput}>
      <h2 id="stock-links">{typed ? '手工录入的上年末数' : '上年末的存量和未审结的案件'}</h2>
      {typed ? <p className="quiet">没有上年年报的，照上年末的实际填；不知道的留空，不参加核对。</p> : null}
      <table className="table dense" aria-labelledby="stock-links">
        <TableHead
          columns={[
            '项目',
            { num: `${report.year - 1} 年末` },
            '本年应为',
            { num: '本年' },
            '核对',
            { unseen: '定位' },
          ]}
        />
        <tbody>
          {[...stocks, ...pending].map(link => (
            <tr key={link.cell.id}>
              <th scope="row">{link.cell.name}</th>
              <td className="num">
                {typed ? (
                  <StockInput key={link.stock} link={link} name={cellOf(form, link.from[0] ?? '').name} />
                ) : (
                  formatCell(link.stock) || '—'
                )}
              </td>
              <td>{followsOf(link)}</td>
              <td className="num">{formatCell(link.actual) || '—'}</td>
              <td>
                {typed && link.stock === null ? (
                  <span className="quiet">没有录入</span>
                ) : (
                  <Badge tone={states[link.state].tone}>{states[link.state].says}</Badge>
                )}
              </td>
              <td className="num">
                <LocateCell open={open} cell={link.cell.id} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** 132 + 2 − 1 = 133; of cases that were open only the least that this year counts. */
function followsOf({ sum, stock, expected }: CarriedLink): string {
  if (sum === undefined) return expected ? `不少于 ${expected}` : ''
  if (stock === null) return ''
  return expected === null ? '填好本年增减后推算' : `${sum} = ${expected}`
}

interface StockInputProps {
  readonly link: CarriedLink
  /** Last year's cell. */
  readonly name: string
}

function StockInput({ link, name }: StockInputProps) {
  const editable = useEditable()
  const [text, setText] = useState(formatCell(link.stock))
  const parsed = parseCell(text, link.cell.kind)
  const trouble = parsed.is === 'odd' ? parsed.says : undefined
  const [from] = link.from
  const keep = () => {
    const to = parsed.is === 'number' ? parsed.value : null
    if (from === undefined || trouble !== undefined || to === link.stock) return
    applyStep([{ what: 'stock', cell: from, to }])
  }
  return (
    <>
      <input
        className="input num stock-input"
        inputMode="numeric"
        aria-label={`上年末 ${name}`}
        aria-invalid={trouble !== undefined}
        readOnly={!editable}
        value={text}
        onChange={event => {
          setText(event.target.value)
        }}
        onBlur={keep}
      />
      {trouble === undefined ? null : (
        <span className="field-error" role="alert">
          {trouble}
        </span>
      )}
    </>
  )
}

/** Enter keeps the number and goes on to the next one, as in the tables. */
function toNextInput(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement))
    return
  event.preventDefault()
  const inputs = [...event.currentTarget.querySelectorAll('input')]
  const next = inputs[inputs.indexOf(event.target) + 1]
  if (next) next.focus()
  else event.target.blur()
}
