import type { BackupsView } from '../../../contract/backups.ts'
import { backupMoment } from '../../ui/backups/backup-words.ts'

/** How far the copies have been proved: the last that was looked through, and the last that was restored for trial. */
export function Proof({ view: { verified, drill } }: { readonly view: BackupsView }) {
  return (
    <>
      {verified ? <p>最近一次经过恢复验证的备份：{backupMoment(verified)}</p> : null}
      {drill ? (
        <p className={drill.ok ? 'quiet' : 'save-failed'}>
          恢复演练（每月一次）：{backupMoment(drill)}，{drill.says}
        </p>
      ) : null}
    </>
  )
}
