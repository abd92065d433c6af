import { useState } from 'react'
import { adopted, upstreamChanges } from '../../../core/carry-over/upstream.ts'
import type { UpstreamChange } from '../../../core/carry-over/upstream.ts'
import { cellOf } from '../../../core/forms/cells.ts'
import { applyStep, useEditable } from '../../state/report-store.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { OverrideDialog } from '../../ui/override-dialog.tsx'
import { TableHead } from '../../ui/table-head.tsx'

const adopt = (changes: readonly UpstreamChange[]): void => {
  applyStep(changes.map(change => ({ what: 'cell', cell: change.cell, to: adopted(change) })))
}

/** 上游已变: last year's report was corrected after its numbers had been carried into this draft. */
export function UpstreamNotice({ open }: { readonly open: OpenReport }) {
  const editable = useEditable()
  const [keeping, setKeeping] = useState<UpstreamChange | null>(null)
  const changes = upstreamChanges(open.lastYear, open)
  if (changes.length === 0 || !editable) return null
  const year = open.report.year - 1
  return (
    <section className="notice warn upstream" aria-labelledby="upstream-head">
      <div className="upstream-head">
        <h2 id="upstream-head">
          {year} 年年报已更正，有 {changes.length} 格与带入时不同
        </h2>
        {changes.length > 1 ? (
          <Button
            small
            onClick={() => {
              adopt(changes)
            }}
          >
            全部采用
          </Button>
        ) : null}
      </div>
      <table className="table dense">
        <TableHead
          columns={['项目', { num: '带入时' }, { num: '更正后' }, { num: '本年现为' }, { unseen: '处理' }]}
        />
        <tbody>
          {changes.map(change => (
            <tr key={change.cell}>
              <th scope="row">{cellOf(open.form, change.cell).name}</th>
              <td className="num">{change.carried ?? '—'}</td>
              <td className="num">
                <b>{change.now}</b>
              </td>
              <td className="num">{change.value ?? '—'}</td>
              <td className="num">
                <Button
                  small
                  onClick={() => {
                    adopt([change])
                  }}
                >
                  采用 {change.now}
                </Button>
                <Button
                  look="quiet"
                  small
                  onClick={() => {
                    setKeeping(change)
                  }}
                >
                  保留…
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {keeping ? (
        <OverrideDialog
          cell={cellOf(open.form, keeping.cell)}
          typed={String(keeping.value ?? '')}
          corrected={keeping.now}
          onClose={() => {
            setKeeping(null)
          }}
        />
      ) : null}
    </section>
  )
}
