import type { Asks, Export } from '../../state/use-export.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { momentInWords } from '../moment.ts'

/** Files of the same names are there: they stay as they are until the clerk has said what becomes of them. */
export function SameNamesDialog({
  asks,
  onAnswer,
}: {
  readonly asks: Asks
  readonly onAnswer: Export['answer']
}) {
  const { place, existing } = asks
  return (
    <Dialog
      title={existing.length === 1 ? '已有同名文件' : `已有 ${existing.length} 个同名文件`}
      onClose={() => void onAnswer(null)}
      foot={
        <>
          <Button className="push-left" onClick={() => void onAnswer(null)}>
            取消
          </Button>
          <Button onClick={() => void onAnswer('replace')}>覆盖</Button>
          <Button look="primary" onClick={() => void onAnswer('beside')}>
            另存为（2）
          </Button>
        </>
      }
    >
      <p>“{place}”里已经有：</p>
      <ul className="same-names">
        {existing.map(({ name, savedAt }) => (
          <li key={name}>
            <strong>{name}</strong>
            <span className="quiet">{momentInWords(savedAt)} 保存</span>
          </li>
        ))}
      </ul>
      <p className="lead">
        覆盖：新文件写好并核对以后才替换旧文件。另存为（2）：旧文件不动，新文件的名字后面加上序号。
      </p>
    </Dialog>
  )
}
