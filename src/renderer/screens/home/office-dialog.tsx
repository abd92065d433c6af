import { useState } from 'react'
import type { OfficeRecord } from '../../../contract/views.ts'
import { ask } from '../../api.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { emptyOffice, OfficeForm, officeTrouble } from '../../ui/office-form.tsx'
import { showToast } from '../../ui/toast-store.ts'

/** 机构档案, of the chosen office or of a new one (`office: null`). */
export function OfficeDialog({
  office,
  onClose,
}: {
  readonly office: OfficeRecord | null
  readonly onClose: () => void
}) {
  const [value, setValue] = useState(office?.office ?? emptyOffice)
  const [tried, setTried] = useState(false)
  const trouble = officeTrouble(value)
  const keep = async () => {
    setTried(true)
    if (trouble) return
    const kept = office
      ? await ask('offices.update', { id: office.id, office: value })
      : await ask('offices.create', { office: value })
    if (!kept) return
    await useSession.getState().load()
    useSession.getState().chooseOffice(kept.id)
    showToast('机构档案已保存', 'good')
    onClose()
  }
  return (
    <Dialog
      wide
      title={office ? '机构档案' : '新建机构'}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" onClick={() => void keep()}>
            保存机构档案
          </Button>
        </>
      }
    >
      <p className="lead">以后新建的年报用这里的内容；已归档的年报仍用当年的档案。</p>
      <OfficeForm office={value} onChange={setValue} trouble={tried ? trouble : undefined} />
    </Dialog>
  )
}
