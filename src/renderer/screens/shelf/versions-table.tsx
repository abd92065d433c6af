import { useState } from 'react'
import { formById } from '../../../core/forms/form-for-year.ts'
import type { ReportSummary } from '../../../contract/views.ts'
import { saveOriginal } from '../../state/original.ts'
import { go, screenOf } from '../../state/router.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { ask } from '../../api.ts'
import { ejectInWords } from '../../ui/backups/backup-words.ts'
import { BundleDialog } from '../../ui/backups/bundle-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { momentInWords } from '../../ui/moment.ts'
import { TableHead } from '../../ui/table-head.tsx'

/** Every version of every year of the office; two of them are chosen and compared. */
export function VersionsTable({ rows }: { readonly rows: readonly ReportSummary[] }) {
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [handing, setHanding] = useState<ReportSummary | null>(null)
  if (rows.length === 0) {
    return (
      <EmptyState title="这个单位还没有年报。导入往年年报或新建一份，就会出现在这里。">
        <Button
          onClick={() => {
            go({ at: 'import', pending: null })
          }}
        >
          导入往年年报
        </Button>
      </EmptyState>
    )
  }
  const toggle = (id: number): void => {
    setChosen(now => (now.includes(id) ? now.filter(other => other !== id) : [...now, id].slice(-2)))
  }
  const [old, now] = rows.filter(row => chosen.includes(row.id)).toReversed()
  return (
    <>
      <div className="shelf-acts">
        <p className="quiet">勾选两份（两个年度，或同一年的两个版本），逐格逐段对比。</p>
        <Button
          disabled={!old || !now}
          onClick={() => {
            if (old && now) go({ at: 'compare', old: old.id, now: now.id })
          }}
        >
          {old && now ? `对比 ${nameOf(old)} 与 ${nameOf(now)}` : '对比选中的两份'}
        </Button>
      </div>
      <table className="table">
        <TableHead columns={['对比', '年度', '状态', '格式', '来源', '保存时间', { unseen: '操作' }]} />
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`对比 ${nameOf(row)}`}
                  checked={chosen.includes(row.id)}
                  onChange={() => {
                    toggle(row.id)
                  }}
                />
              </td>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    go(screenOf(row))
                  }}
                >
                  {nameOf(row)}
                </button>
              </th>
              <td>
                <StatusBadge status={row.status} imported={row.origin === 'imported'} />
              </td>
              <td>{formById(row.formId).name}</td>
              <td className="shelf-source">
                {row.origin === 'own'
                  ? (row.correctionReason ?? '本程序编制')
                  : (row.sourceName ?? '粘贴的文字')}
              </td>
              <td>{momentInWords(row.savedAt)}</td>
              <td className="num">
                <Button
                  small
                  aria-label={`交给同事… ${nameOf(row)}`}
                  onClick={() => {
                    setHanding(row)
                  }}
                >
                  交给同事…
                </Button>{' '}
                {row.origin === 'imported' ? (
                  <Button
                    small
                    aria-label={`导出 ${nameOf(row)} 的原件`}
                    onClick={() => void saveOriginal(row.id)}
                  >
                    导出原件…
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {handing ? (
        <BundleDialog
          title={`把 ${nameOf(handing)}年报交给同事`}
          write={password => ask('bundles.writeSome', { ids: [handing.id], password })}
          onWritten={({ name, place, disk }) => {
            showToast(
              `已写好并读回核对：${name}`,
              'good',
              `在 ${place}。${ejectInWords(disk)}同事在“备份与交接”里打开它就能合并。`,
            )
          }}
          onClose={() => {
            setHanding(null)
          }}
        />
      ) : null}
    </>
  )
}

const nameOf = ({ year, version }: ReportSummary): string =>
  `${year} 年${version > 1 ? `第 ${version} 版` : ''}`
