import type { PackInUse } from '../../../contract/packs.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface RemoveDialogProps {
  readonly pack: PackInUse
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asks once before the program's own forms and rules hold again. */
export function RemoveDialog({ pack: { head, contents }, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      title={`移除“${head.name}”`}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>留着</Button>
          <Button look="danger" onClick={onRemove}>
            移除
          </Button>
        </>
      }
    >
      <p>移除以后，下面这些恢复程序自带的内容。文件还在的话，随时可以再载入。</p>
      <ul>
        {contents.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  )
}
