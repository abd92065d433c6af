import { useState } from 'react'
import type { ReportSummary } from '../../../contract/views.ts'
import { go, screenOf } from '../../state/router.ts'
import { useOffice } from '../../state/session.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { CorrectDialog } from '../../ui/correct-dialog.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { chainInWords, sourceInWords } from './years.ts'
import { TableHead } from '../../ui/table-head.tsx'

interface YearsTableProps {
  readonly rows: readonly ReportSummary[]
  readonly onChange: () => void
}

type Asked = { readonly about: 'correct' | 'discard'; readonly row: ReportSummary } | null

/** 往年年报: one line a year, the chain of 结转 beside the numbers it is made of. */
export function YearsTable({ rows, onChange }: YearsTableProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const office = useOffice()
  const close = () => {
    setAsked(null)
  }
  return (
    <section aria-labelledby="years">
      <div className="home-title-line">
        <h2 id="years" className="home-title">
          往年年报
        </h2>
        {office && rows.length > 0 ? (
          <Button
            look="quiet"
            small
            onClick={() => {
              go({ at: 'chain', officeId: office.id })
            }}
          >
            核对结转链
          </Button>
        ) : null}
        {office ? (
          <Button
            look="quiet"
            small
            keys="Ctrl+F"
            onClick={() => {
              go({ at: 'shelf', officeId: office.id })
            }}
          >
            查找与档案
          </Button>
        ) : null}
      </div>
      <div className="card shelf">
        {rows.length === 0 ? (
          <p className="shelf-none quiet">还没有。导入往年年报后，跨年的数才接得上。</p>
        ) : null}
        <table className="table" hidden={rows.length === 0}>
          <TableHead
            columns={[
              '年度',
              '状态',
              { num: '新收申请' },
              { num: '结转下年' },
              { num: '现行有效文件' },
              '结转链',
              '来源',
              { unseen: '操作' },
            ]}
          />
          <tbody>
            {rows.map(row => (
              <YearRow key={row.id} row={row} onAsk={setAsked} />
            ))}
          </tbody>
        </table>
      </div>
      {asked?.about === 'correct' ? <CorrectDialog summary={asked.row} onClose={close} /> : null}
      {asked?.about === 'discard' ? (
        <DiscardDialog
          summary={asked.row}
          onClose={close}
          onGone={() => {
            close()
            onChange()
          }}
        />
      ) : null}
    </section>
  )
}

function YearRow({ row, onAsk }: { readonly row: ReportSummary; readonly onAsk: (asked: Asked) => void }) {
  const chain = chainInWords(row)
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="year-link"
          aria-label={`打开 ${row.year} 年年报`}
          onClick={() => {
            go(screenOf(row))
          }}
        >
          {row.year}
        </button>
      </th>
      <td>
        <StatusBadge status={row.status} imported={row.origin === 'imported'} />
        {row.version > 1 ? <span className="quiet year-version">第 {row.version} 版</span> : null}
      </td>
      <td className="num">{numberOr(row.received)}</td>
      <td className="num">{numberOr(row.carriedOut)}</td>
      <td className="num">{numberOr(row.inForce)}</td>
      <td className={`chain ${chain.tone}`}>
        {chain.tone === 'good' ? <span aria-hidden="true">✓ </span> : null}
        {chain.tone === 'warn' ? <span aria-hidden="true">⚠ </span> : null}
        {chain.says}
      </td>
      <td>{sourceInWords(row)}</td>
      <td className="year-acts">
        <Menu
          className="btn quiet small"
          label="操作"
          name={`${row.year} 年年报的操作`}
          items={actsOf(row, onAsk)}
        />
      </td>
    </tr>
  )
}

const numberOr = (value: number | null) => value ?? <span aria-label="没有这一数">—</span>

function actsOf(row: ReportSummary, onAsk: (asked: Asked) => void): MenuItem[] {
  const preview: MenuItem = {
    says: '预览与导出',
    onPick: () => {
      go({ at: 'export', reportId: row.id })
    },
  }
  const open: MenuItem = {
    says: row.status === 'draft' ? '继续填报' : '打开',
    onPick: () => {
      go(screenOf(row))
    },
  }
  if (row.status === 'draft') {
    return [
      open,
      preview,
      {
        says: `删除 ${row.year} 年草稿…`,
        onPick: () => {
          onAsk({ about: 'discard', row })
        },
      },
    ]
  }
  if (row.status === 'final') return [open, preview]
  return [
    open,
    preview,
    {
      says: '更正…',
      onPick: () => {
        onAsk({ about: 'correct', row })
      },
    },
  ]
}
