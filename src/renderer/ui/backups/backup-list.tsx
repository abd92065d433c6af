import { useState } from 'react'
import type { BackupLine, LibraryContents } from '../../../contract/backups.ts'
import { call } from '../../api.ts'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { backupMoment, contentsInWords, sizeInWords, whyWords } from './backup-words.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { useContents } from './use-contents.ts'
import { TableHead } from '../table-head.tsx'
import './backups.css'

const FIRST_SHOWN = 8

interface BackupListProps {
  readonly lines: readonly BackupLine[]
  /** Whether these are the ones in the second place. */
  readonly second?: true
}

/** The copies, newest first, each looked through while the list is on the screen. */
export function BackupList({ lines, second }: BackupListProps) {
  const place = second ? { second } : {}
  const [restoring, setRestoring] = useState<BackupLine | null>(null)
  const [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, FIRST_SHOWN)
  const looked = useContents(shown, second)
  return (
    <>
      <table className="table backup-table">
        <TableHead columns={['备份时间', '来由', '里面有', { num: '大小' }, { unseen: '操作' }]} />
        <tbody>
          {shown.map(line => (
            <tr key={line.seq}>
              <th scope="row">{backupMoment(line)}</th>
              <td>{whyWords[line.why]}</td>
              <td>
                <Inside contents={looked.get(line.seq)} />
              </td>
              <td className="num">{sizeInWords(line.bytes)}</td>
              <td className="num">
                <Button
                  small
                  aria-label={`恢复 ${backupMoment(line)} 的备份`}
                  onClick={() => {
                    setRestoring(line)
                  }}
                >
                  恢复…
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shown.length ? (
        <Button
          look="quiet"
          onClick={() => {
            setAll(true)
          }}
        >
          其余 {lines.length - shown.length} 份
        </Button>
      ) : null}
      {restoring ? (
        <RestoreDialog
          title={`恢复 ${backupMoment(restoring)} 的备份`}
          act="恢复这份备份"
          done={`已恢复到 ${backupMoment(restoring)} 的备份。`}
          look={() => call('backups.preview', { seq: restoring.seq, ...place })}
          restore={withEdits => call('backups.restore', { seq: restoring.seq, ...place, withEdits })}
          onClose={() => {
            setRestoring(null)
          }}
        />
      ) : null}
    </>
  )
}

/** undefined: not looked at yet · a string: why it cannot be read */
function Inside({ contents }: { readonly contents: LibraryContents | string | undefined }) {
  if (contents === undefined) return <span className="quiet">正在核对…</span>
  if (typeof contents === 'string') {
    return (
      <>
        <Badge tone="bad">已损坏</Badge> {contents}
      </>
    )
  }
  return (
    <>
      {contents.faults.length > 0 ? <Badge tone="warn">不完整</Badge> : <Badge tone="good">完好</Badge>}{' '}
      {contentsInWords(contents)}
    </>
  )
}
