import type { BackupStatus } from '../../contract/views.ts'
import { useSession } from '../state/session.ts'
import { oneDiskInWords } from './backups/second-words.ts'

/** In the status line: looking only · a copy that failed · when the last copy was made. */
export function KeepingStatus() {
  const app = useSession(s => s.app)
  if (!app) return null
  if (app.looking) return <strong className="save-failed">只读查看，不能保存</strong>
  return (
    <>
      {app.network ? <span>数据在网络位置，保存较慢，同时只能在一处打开</span> : null}
      <LastBackup backup={app.backup} today={app.today} />
    </>
  )
}

function LastBackup({ backup, today }: { backup: BackupStatus; today: string }) {
  const { last, trouble, second } = backup
  if (trouble !== null) return <span className="save-failed">{trouble}不影响填报</span>
  const oneDisk = oneDiskInWords(backup)
  if (!last) return oneDisk === null ? null : <strong className="one-disk">{oneDisk}</strong>
  const out =
    second.is === 'missing' && second.copied ? `（“${second.name}”不在，那里最近 ${second.copied.day}）` : ''
  return (
    <span>
      最近备份 {last.day === today ? `今天 ${last.time}` : last.day}
      {out}
      {oneDisk === null ? null : <strong className="one-disk">；{oneDisk}</strong>}
    </span>
  )
}
