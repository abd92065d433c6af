import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { KeyList } from './key-list.tsx'

interface HelpProps {
  readonly onClose: () => void
}

/** What the keys do. */
export function KeysDialog({ onClose }: HelpProps) {
  return (
    <Dialog title="键盘操作" onClose={onClose} foot={<Button onClick={onClose}>关闭</Button>}>
      <KeyList />
    </Dialog>
  )
}
