import { useState } from 'react'
import { ask } from '../../../api.ts'
import { savedAll } from '../../../state/autosave.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { showToast } from '../../../ui/toast-store.ts'

const LONGEST = 40

interface VersionDialogProps {
  readonly reportId: number
  readonly onClose: () => void
}

/** 另存一个版本: the report as it is now, to be compared with and brought back later. */
export function VersionDialog({ reportId, onClose }: VersionDialogProps) {
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const keep = async (): Promise<void> => {
    setTried(true)
    if (busy || name.trim() === '') return
    setBusy(true)
    if (!(await savedAll())) {
      setBusy(false)
      return
    }
    const kept = await ask('kept.keep', { id: reportId, name: name.trim() })
    onClose()
    if (kept) showToast('已另存。', 'good', '在“查找与档案”的“另存的版本”里，可以对比，可以恢复到草稿。')
  }
  return (
    <Dialog
      title="另存一个版本"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={busy} onClick={() => void keep()}>
            另存
          </Button>
        </>
      }
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField
          label="版本名称"
          hint="填写的内容随时自动保存，不用为保存另存。要留住现在的样子，以后对比或者退回来的，起个名字存下。"
          placeholder="送科室核数前"
          maxLength={LONGEST}
          error={tried && name.trim() === '' ? '此项必填。' : undefined}
          value={name}
          onChange={event => {
            setName(event.target.value)
          }}
        />
      </form>
    </Dialog>
  )
}
