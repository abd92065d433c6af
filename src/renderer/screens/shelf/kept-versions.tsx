import { useCallback, useEffect, useState } from 'react'
import type { KeptLine } from '../../../contract/merge.ts'
import { ask } from '../../api.ts'
import { callSaved } from '../../state/call-saved.ts'
import { useReport } from '../../state/report-store.ts'
import { go } from '../../state/router.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { momentInWords } from '../../ui/moment.ts'
import { showError, showToast } from '../../ui/toast-store.ts'
import { TableHead } from '../../ui/table-head.tsx'

/** 另存的版本 of an office: what a merge did not take and what the clerk kept by name, whole, beside the report it belongs to. */
export function useKeptVersions(officeId: number) {
  const [kept, setKept] = useState<readonly KeptLine[]>([])
  const reload = useCallback(async () => {
    setKept((await ask('kept.list', { officeId })) ?? [])
  }, [officeId])
  useEffect(() => void reload(), [reload])
  return kept
}

export function KeptVersions({ kept }: { readonly kept: readonly KeptLine[] }) {
  const restore = async ({ id }: KeptLine): Promise<void> => {
    const restored = await callSaved('kept.restore', { id })
    if (!restored.ok) {
      showError(restored.error)
      return
    }
    // The report in hand is the one from before: it is read anew.
    useReport.setState({ open: null })
    showToast('已恢复到草稿里，可以撤销。', 'good')
    go({ at: 'entry', reportId: restored.value.summary.id, task: 's1' })
  }
  return (
    <>
      <p className="quiet">
        合并时没有选用的、您自己另存的（Ctrl+Shift+S），整份留在这里，不会改变。恢复到草稿里是一步，可以撤销。
      </p>
      <table className="table">
        <TableHead columns={['年度', '状态', '来自', '保存时间', { unseen: '操作' }]} />
        <tbody>
          {kept.map(line => (
            <tr key={line.id}>
              <th scope="row">{yearOf(line)}</th>
              <td>
                <StatusBadge status={line.status} />
              </td>
              <td>{line.source}</td>
              <td>{momentInWords(line.savedAt)}</td>
              <td className="num">
                <Button
                  small
                  aria-label={`${nameOf(line)}与现在的对比`}
                  onClick={() => {
                    go({ at: 'compare', old: line.id, now: line.reportId, kept: true })
                  }}
                >
                  与现在的对比
                </Button>{' '}
                <Button small aria-label={`恢复到草稿：${nameOf(line)}`} onClick={() => void restore(line)}>
                  恢复到草稿
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const yearOf = ({ year, version }: KeptLine): string =>
  `${String(year)} 年${version > 1 ? `第 ${String(version)} 版` : ''}`

const nameOf = (line: KeptLine): string => `${yearOf(line)}（${line.source}）`
