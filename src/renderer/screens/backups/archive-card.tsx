import { useEffect, useState } from 'react'
import type { ArchiveCheck, ArchiveFault } from '../../../contract/archive.ts'
import { ask } from '../../api.ts'
import { useSession } from '../../state/session.ts'
import { backupMoment } from '../../ui/backups/backup-words.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast-store.ts'

/** 归档核对: every archived report against the hash it was archived with, and each that is not right from a copy. */
export function ArchiveCard() {
  const doubted = useSession(
    s => (s.app?.backup.archiveFaults.length ?? 0) > 0 || (s.app?.outside?.reports.length ?? 0) > 0,
  )
  const load = useSession(s => s.load)
  const [check, setCheck] = useState<ArchiveCheck | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    setBusy(true)
    const found = await ask('archive.check', {})
    setBusy(false)
    if (!found) return
    setCheck(found)
    await load()
  }
  useEffect(() => {
    if (doubted) void ask('archive.check', {}).then(found => setCheck(found ?? null))
  }, [doubted])
  const repair = async ({ id }: ArchiveFault): Promise<void> => {
    setBusy(true)
    const left = await ask('archive.repair', { id })
    setBusy(false)
    if (!left) return
    setCheck(left)
    await load()
    showToast('这一份已从备份恢复，校验码与归档时一致。', 'good')
  }
  return (
    <section className="card">
      <div className="backups-head">
        <div>
          <h2>归档核对</h2>
          <p className="lead">
            每次备份、每月至少一次，把已归档的年报和导入的原件逐份与归档时的校验码核对；打开和导出时也核对。
          </p>
        </div>
        <Button disabled={busy} onClick={() => void run()}>
          {busy ? '正在核对' : '现在核对'}
        </Button>
      </div>
      {check ? <Found check={check} busy={busy} onRepair={repair} /> : null}
    </section>
  )
}

interface FoundProps {
  readonly check: ArchiveCheck
  readonly busy: boolean
  readonly onRepair: (fault: ArchiveFault) => Promise<void>
}

function Found({ check: { archived, faults, others, time }, busy, onRepair }: FoundProps) {
  if (faults.length + others.length === 0) {
    return (
      <p role="status">
        {time} 核对了 {archived} 份已归档的年报，都与归档时一致。
      </p>
    )
  }
  return (
    <div className="notice bad" role="status">
      <ul className="archive-faults">
        {faults.map(fault => (
          <li key={fault.id}>
            <span>{fault.says}</span>
            {fault.from ? (
              <Button
                small
                disabled={busy}
                aria-label={`${fault.says}从备份恢复这一份`}
                onClick={() => void onRepair(fault)}
              >
                从备份恢复这一份（{backupMoment(fault.from)}）
              </Button>
            ) : (
              <span className="quiet">备份里没有与归档时一致的这一份。</span>
            )}
          </li>
        ))}
        {others.map(says => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </div>
  )
}
