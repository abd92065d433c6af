import { useState } from 'react'
import type { DiscardedDraft } from '../../../contract/shelf.ts'
import type { Report } from '../../../core/report/report.ts'
import { ask } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { momentInWords } from '../../ui/moment.ts'
import { ReadReport } from '../../ui/read-report.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { TableHead } from '../../ui/table-head.tsx'

interface BinListProps {
  readonly drafts: readonly DiscardedDraft[]
  readonly onRestored: () => void
}

/** 回收站: nothing in it is ever lost; a draft whose year is free comes back as it was. */
export function BinList({ drafts, onRestored }: BinListProps) {
  const [looked, setLooked] = useState<{ readonly draft: DiscardedDraft; readonly report: Report } | null>(
    null,
  )
  const look = async (draft: DiscardedDraft) => {
    const report = await ask('bin.open', { id: draft.id })
    if (report) setLooked({ draft, report })
  }
  const restore = async (draft: DiscardedDraft) => {
    const left = await ask('bin.restore', { id: draft.id })
    if (!left) return
    setLooked(null)
    showToast(`已恢复 ${draft.year} 年草稿，填写记录和撤销步骤都在。`, 'good')
    onRestored()
  }
  if (drafts.length === 0) return <EmptyState title="回收站是空的。删除的草稿会放在这里，随时可以恢复。" />
  return (
    <>
      <table className="table">
        <TableHead columns={['年度', '删除时间', { num: '已填' }, { unseen: '操作' }]} />
        <tbody>
          {drafts.map(draft => (
            <tr key={draft.id}>
              <th scope="row">
                {draft.year} 年草稿{draft.version > 1 ? `（第 ${draft.version} 版）` : ''}
              </th>
              <td>{momentInWords(draft.discardedAt)}</td>
              <td className="num">{draft.filled} 格</td>
              <td className="num bin-acts">
                {draft.kept === null ? null : <span className="quiet">{draft.kept}</span>}
                <Button small aria-label={`查看 ${draft.year} 年草稿`} onClick={() => void look(draft)}>
                  查看
                </Button>
                {draft.kept === null ? (
                  <Button small aria-label={`恢复 ${draft.year} 年草稿`} onClick={() => void restore(draft)}>
                    恢复
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {looked ? (
        <Dialog
          wide
          title={`回收站：${looked.draft.year} 年草稿`}
          onClose={() => {
            setLooked(null)
          }}
          foot={
            <>
              <Button
                onClick={() => {
                  setLooked(null)
                }}
              >
                关闭
              </Button>
              {looked.draft.kept === null ? (
                <Button look="primary" onClick={() => void restore(looked.draft)}>
                  恢复 {looked.draft.year} 年草稿
                </Button>
              ) : null}
            </>
          }
        >
          <ReadReport report={looked.report} />
        </Dialog>
      ) : null}
    </>
  )
}
