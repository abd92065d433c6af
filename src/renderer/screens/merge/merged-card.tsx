import { useState } from 'react'
import type { Merged } from '../../../contract/merge.ts'
import { call } from '../../api.ts'
import { reopen } from '../../state/reopen.ts'
import { backupMoment } from '../../ui/backups/backup-words.ts'
import { RestoreDialog } from '../../ui/backups/restore-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { mergedInWords } from './merge-words.ts'

/** What was done, and the way back. */
export function MergedCard({ merged }: { readonly merged: Merged }) {
  const [undoing, setUndoing] = useState(false)
  const { seq } = merged.backup
  return (
    <section className="card merged-card" aria-label="合并的结果" role="status">
      <h1>合并好了</h1>
      <ul>
        {mergedInWords(merged).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="lead">合并以前的库已备份（{backupMoment(merged.backup)}，合并前）。</p>
      <div className="merged-acts">
        <Button look="primary" autoFocus onClick={() => void reopen()}>
          回到首页
        </Button>
        <Button
          onClick={() => {
            setUndoing(true)
          }}
        >
          撤销合并…
        </Button>
      </div>
      {undoing ? (
        <RestoreDialog
          title="撤销合并：恢复合并以前的库"
          act="撤销合并"
          done="已回到合并以前。"
          look={() => call('backups.preview', { seq })}
          restore={() => call('backups.restore', { seq })}
          onClose={() => {
            setUndoing(false)
          }}
        />
      ) : null}
    </section>
  )
}
