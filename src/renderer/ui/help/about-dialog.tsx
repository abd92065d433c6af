import { paperDate } from '../../../core/text/paper-date.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { isOverAYear } from './over-a-year.ts'

/** Which program this is and of when, where the data is, and how another version comes. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useSession(s => s.app)
  return (
    <Dialog title="关于公开年报" onClose={onClose} foot={<Button onClick={onClose}>关闭</Button>}>
      {app ? (
        <p>
          公开年报 {app.version}（{paperDate(app.released)}发布）
        </p>
      ) : null}
      {app && isOverAYear(app.released, app.today) ? (
        <p className="notice">
          这个版本发布已经超过一年。格式、校验规则和放假安排可能有了新的规定，请向发给您程序的人问一下有没有新版本。
        </p>
      ) : null}
      <p className="lead">编制、校验、印制和保存政府信息公开工作年度报告。不联网，不要账号，数据只在本机。</p>
      {app ? <p className="lead">数据在：{app.dataPlace}</p> : null}
      <h3>更新</h3>
      <p className="lead">
        程序不联网，不会自己更新。新版本是一个文件：拷到这台电脑，关闭程序，双击它，装在旧版本上面（便携版照“使用说明”换掉程序文件夹）。数据不动；新版本第一次打开年报库以前，先在“备份”里存一份。
      </p>
      <h3>退回旧版本</h3>
      <p className="lead">
        装上旧版本。它打不开升级过的年报库，会请您恢复升级前的那份备份；升级以后填的内容不在里面，换下的库也留着，不删除。
      </p>
    </Dialog>
  )
}
