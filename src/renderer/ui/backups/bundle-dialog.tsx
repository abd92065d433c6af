import { useState } from 'react'
import type { WrittenBundle } from '../../../contract/backups.ts'
import { savedAll } from '../../state/autosave.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { TextField } from '../field.tsx'
import './backups.css'

interface BundleDialogProps {
  readonly title: string
  /** undefined where it could not be written; null where the clerk cancelled. */
  readonly write: (password: string | null) => Promise<WrittenBundle | null | undefined>
  readonly onWritten: (written: WrittenBundle) => void
  readonly onClose: () => void
}

/** A password or none, then the folder. */
export function BundleDialog({ title, write, onWritten, onClose }: BundleDialogProps) {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const mayGo = !busy && password === again
  const differs = again !== '' && password !== again
  const go = async (): Promise<void> => {
    setBusy(true)
    await savedAll()
    const written = await write(password === '' ? null : password)
    setBusy(false)
    if (!written) return
    onWritten(written)
    onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={!mayGo} onClick={() => void go()}>
            {busy ? '正在写' : '选择文件夹并写入'}
          </Button>
        </>
      }
    >
      <form
        className="bundle-fields"
        onSubmit={event => {
          event.preventDefault()
          if (mayGo) void go()
        }}
      >
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
        {/* Of two fields Enter only submits where there is something to submit with. */}
        <button type="submit" hidden disabled={!mayGo} />
      </form>
    </Dialog>
  )
}
