import { useState } from 'react'
import type { BackupsView } from '../../../contract/backups.ts'
import { ask } from '../../api.ts'
import { useSession } from '../../state/session.ts'
import { BackupList } from '../../ui/backups/backup-list.tsx'
import { secondInWords } from '../../ui/backups/second-words.ts'
import { Button } from '../../ui/button.tsx'

interface SecondCardProps {
  readonly view: BackupsView
  readonly onChange: (view: BackupsView) => void
}

/** 第二个备份位置: where the copies also go, and what is there. */
export function SecondCard({ view, onChange }: SecondCardProps) {
  const { second, secondLines } = view
  const load = useSession(s => s.load)
  const [busy, setBusy] = useState(false)
  const change = async (call: 'backups.setSecond' | 'backups.leaveSecond'): Promise<void> => {
    setBusy(true)
    const changed = await ask(call, {})
    setBusy(false)
    if (!changed) return
    onChange(changed)
    await load()
  }
  const set = second.is === 'here' || second.is === 'missing'
  return (
    <section className="card">
      <div className="backups-head">
        <div>
          <h2>第二个备份位置</h2>
          <p className="lead">{secondInWords(second)}</p>
        </div>
        <div>
          {set ? (
            <Button look="quiet" disabled={busy} onClick={() => void change('backups.leaveSecond')}>
              不再使用
            </Button>
          ) : null}
          <Button disabled={busy} onClick={() => void change('backups.setSecond')}>
            {set ? '换一个位置…' : '选择 U 盘或另一块盘…'}
          </Button>
        </div>
      </div>
      {set && second.sameDisk ? (
        <div className="notice warn">
          <span>这个位置与数据在同一块盘上，那块盘坏了两处都会丢。最好换成 U 盘或另一块盘。</span>
        </div>
      ) : null}
      {set && second.trouble !== null ? (
        <div className="notice bad" role="alert">
          <span>{second.trouble}</span>
        </div>
      ) : null}
      {secondLines.length > 0 ? <BackupList second lines={secondLines} /> : null}
    </section>
  )
}
