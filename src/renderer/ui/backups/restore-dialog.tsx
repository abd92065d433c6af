import { useEffect, useState } from 'react'
import type { AppError, Reply } from '../../../contract/app-error.ts'
import type { RestorePreview } from '../../../contract/backups.ts'
import { savedAll } from '../../state/autosave.ts'
import { reopen } from '../../state/reopen.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { showToast } from '../toast-store.ts'
import { EditsBeyondChoice } from './edits-beyond-choice.tsx'
import { PreviewChanges } from './preview-changes.tsx'
import './backups.css'

interface RestoreDialogProps {
  readonly title: string
  readonly act: string
  /** Said when it is done. */
  readonly done: string
  readonly look: () => Promise<Reply<RestorePreview>>
  /** @param withEdits whether what the edit log has beyond it is brought back, too */
  readonly restore: (withEdits: boolean) => Promise<Reply<null>>
  readonly onClose: () => void
}

/** Before another library takes the place of the present one: what is in it, what would change, what stays. */
export function RestoreDialog({ title, act, done, look, restore, onClose }: RestoreDialogProps) {
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const [withEdits, setWithEdits] = useState(false)
  const [first] = useState(() => look)
  useEffect(() => {
    void savedAll()
      .then(first)
      .then(reply => {
        if (!reply.ok) {
          setTrouble(reply.error)
          return
        }
        setPreview(reply.value)
        // Where there is no library to go on with, the clerk wants what was typed last; else the state of the copy.
        setWithEdits(reply.value.edits !== null && !reply.value.compared)
      })
  }, [first])
  const go = async (): Promise<void> => {
    setBusy(true)
    const reply = await restore(withEdits)
    setBusy(false)
    if (!reply.ok) {
      setTrouble(reply.error)
      return
    }
    onClose()
    await reopen()
    showToast(done, 'good')
  }
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={!preview || busy} onClick={() => void go()}>
            {busy ? '正在恢复' : act}
          </Button>
        </>
      }
    >
      {trouble ? (
        <div className="notice bad" role="alert">
          <span>
            <strong>{trouble.says}</strong> {trouble.hint}
          </span>
        </div>
      ) : null}
      {preview ? (
        <>
          <PreviewChanges preview={preview} withEdits={withEdits} />
          {preview.edits ? (
            <EditsBeyondChoice edits={preview.edits} chosen={withEdits} onChoose={setWithEdits} />
          ) : null}
        </>
      ) : trouble ? null : (
        <p className="lead">正在逐份核对…</p>
      )}
      <p className="lead">
        {preview?.compared === false ? '打不开的文件' : '现在的库先备份，再'}
        移到数据文件夹里的“换下的库”，什么也不删除。
      </p>
    </Dialog>
  )
}
