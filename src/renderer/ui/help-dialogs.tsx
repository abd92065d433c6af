import { useSession } from '../state/session.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

const keys: readonly (readonly [keys: string, does: string])[] = [
  ['方向键', '移到相邻的格'],
  ['Tab / Shift+Tab', '到下一个、上一个要填的格'],
  ['回车 / Shift+回车', '向下、向上（可改为向右）'],
  ['Home / End', '本行第一格、最后一格'],
  ['Ctrl+Home / Ctrl+End', '本表第一格、最后一格'],
  ['Ctrl+方向键', '到边上的格'],
  ['直接输入', '替换格里的数'],
  ['F2', '在格里修改'],
  ['Shift+F2', '给这一格写批注'],
  ['Esc', '放弃这一格的改动'],
  ['Delete', '清空选中的格'],
  ['Shift+方向键', '选中一片格'],
  ['Ctrl+C / Ctrl+V', '复制、粘贴一片格（Excel、WPS、Word、网页都可以）'],
  ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
  ['F7', '对照纸面：边填边看印出来的样子'],
  ['Alt+回车', '正文：下一个可以绑定的数；在数上，打开它的选项'],
  ['F8 / Shift+F8', '下一个、上一个问题'],
  ['Alt+1、2、3', '用手头这个问题的第几个修改建议'],
  ['F9', '看审核结果'],
  ['Ctrl+D', '随手记：记下今天做的事'],
  ['Ctrl+P', '预览'],
  ['Ctrl+F', '查找：所有单位、所有年度的文字和数字'],
  ['Ctrl+加号、减号、0 / Ctrl+滚轮', '在页面上：放大、缩小、适合宽度'],
  ['1、2、3', '导入核对时答复存疑的一处；回车选第一个'],
]

interface HelpProps {
  readonly onClose: () => void
}

/** F1: what the keys do. */
export function KeysDialog({ onClose }: HelpProps) {
  return (
    <Dialog title="键盘操作" onClose={onClose} foot={<Button onClick={onClose}>关闭</Button>}>
      <dl className="key-list">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
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
