import { useSession } from '../../state/session.ts'
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

export function AboutDialog({ onClose }: HelpProps) {
  const app = useSession(s => s.app)
  return (
    <Dialog title="关于公开年报" onClose={onClose} foot={<Button onClick={onClose}>关闭</Button>}>
      <p>公开年报 {app?.version}</p>
      <p className="lead">编制、校验、印制和保存政府信息公开工作年度报告。不联网，不要账号，数据只在本机。</p>
      <p className="lead">数据在：{app?.dataPlace}</p>
    </Dialog>
  )
}
