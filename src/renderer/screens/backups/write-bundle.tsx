import { useState } from 'react'
import type { WrittenBundle } from '../../../contract/backups.ts'
import { ask } from '../../api.ts'
import { savedAll } from '../../state/autosave.ts'
import { sizeInWords } from '../../ui/backups/backup-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'

/** 做交接包: with a password or without, then the folder, then the sentence that it was read back. */
export function WriteBundle() {
  const [asking, setAsking] = useState(false)
  const [written, setWritten] = useState<WrittenBundle | null>(null)
  return (
    <div className="bundle-act">
      <Button
        onClick={() => {
          setAsking(true)
        }}
      >
        做交接包…
      </Button>
      {written ? (
        <p role="status">
          已写好并读回核对：{written.name}（{sizeInWords(written.bytes)}），在 {written.place}。{' '}
          <Button small look="quiet" onClick={() => void ask('exports.reveal', { token: written.token })}>
            打开所在文件夹
          </Button>
        </p>
      ) : null}
      {asking ? (
        <BundleDialog
          onWritten={setWritten}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </div>
  )
}

interface BundleDialogProps {
  readonly onWritten: (written: WrittenBundle) => void
  readonly onClose: () => void
}

function BundleDialog({ onWritten, onClose }: BundleDialogProps) {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const differs = again !== '' && password !== again
  const write = async (): Promise<void> => {
    setBusy(true)
    await savedAll()
    const written = await ask('bundles.write', { password: password === '' ? null : password })
    setBusy(false)
    if (!written) return
    onWritten(written)
    onClose()
  }
  return (
    <Dialog
      title="做交接包"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={busy || password !== again} onClick={() => void write()}>
            {busy ? '正在写' : '选择文件夹并写入'}
          </Button>
        </>
      }
    >
      <div className="bundle-fields">
        <TextField
          label="密码（可以不设）"
          type="password"
          autoComplete="new-password"
          hint="设了密码，没有密码的人打不开。忘记的密码无法找回，请妥善交接。"
          value={password}
          onChange={event => {
            setPassword(event.target.value)
          }}
        />
        <TextField
          label="再输一次密码"
          type="password"
          autoComplete="new-password"
          error={differs ? '两次输入的不一样。' : undefined}
          value={again}
          onChange={event => {
            setAgain(event.target.value)
          }}
        />
      </div>
    </Dialog>
  )
}
