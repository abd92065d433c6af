import { cellsOf, isComputed } from '../../../../core/forms/cells.ts'
import { formatCell } from '../../../../core/report/cell-value.ts'
import type { CellValue } from '../../../../core/report/cell-value.ts'
import { ask } from '../../../api.ts'
import { applyStep, useEditable, useReport } from '../../../state/report-store.ts'
import type { OpenReport } from '../../../state/report-store.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { momentInWords } from '../../../ui/moment.ts'
import { changeWords } from './change-words.ts'
import { useChanges } from './use-changes.ts'
import { TableHead } from '../../../ui/table-head.tsx'

interface CellHistoryDialogProps {
  readonly open: OpenReport
  readonly cell: string
  readonly onClose: () => void
}

const words = (value: CellValue | null): string =>
  value?.value == null ? (value?.raw ?? '空白') : formatCell(value.value)

/** Every change of one cell: when, who, old → new, and the way back to an old number. */
export function CellHistoryDialog({ open, cell, onClose }: CellHistoryDialogProps) {
  const changes = useChanges(() => ask('history.cell', { id: open.id, cell }))
  const known = cellsOf(open.form).get(cell)
  const editable = useEditable() && known !== undefined && !isComputed(known)
  const now = open.report.cells[cell]?.value ?? null
  const restore = (to: CellValue | null): void => {
    useReport.getState().endBurst()
    applyStep([{ what: 'cell', cell, to }])
    onClose()
  }
  return (
    <Dialog
      wide
      title={`${known?.name ?? cell}：修改记录`}
      onClose={onClose}
      foot={<Button onClick={onClose}>关闭</Button>}
    >
      {changes?.length === 0 ? <p className="quiet">这一格还没有改过。</p> : null}
      {changes && changes.length > 0 ? (
        <table className="table">
          <TableHead columns={['时间', '谁', '原来 → 改为', { unseen: '操作' }]} />
          <tbody>
            {changes.map(change => (
              <tr key={change.seq}>
                <td>{momentInWords(change.at)}</td>
                <td>{change.who}</td>
                <td>
                  {words(change.from)} → <b>{words(change.to)}</b>{' '}
                  <span className="quiet">{changeWords[change.kind]}</span>
                </td>
                <td className="num">
                  {editable && (change.to?.value ?? null) !== now ? (
                    <Button
                      small
                      aria-label={`恢复为 ${words(change.to)}`}
                      onClick={() => {
                        restore(change.to)
                      }}
                    >
                      恢复为 {words(change.to)}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Dialog>
  )
}
