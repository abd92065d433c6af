import type { EditsBeyond } from '../../../contract/backups.ts'
import { momentInWords } from '../moment.ts'

interface EditsBeyondChoiceProps {
  readonly edits: EditsBeyond
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

/** 备份 + 编辑记录 = 现在: whether what was saved after the copy is brought back, and up to when. */
export function EditsBeyondChoice({ edits: { saves, upTo }, chosen, onChoose }: EditsBeyondChoiceProps) {
  return (
    <div className="notice good">
      <label className="check-line">
        <input
          type="checkbox"
          checked={chosen}
          onChange={event => {
            onChoose(event.target.checked)
          }}
        />
        <span>
          补回这份备份以后的 {saves} 次保存，一直到 {momentInWords(upTo)}
          。不选，就是备份当时的样子。
        </span>
      </label>
    </div>
  )
}
