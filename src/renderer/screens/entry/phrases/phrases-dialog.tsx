import type { Phrase } from '../../../../core/report/office-settings.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

interface PhrasesDialogProps {
  readonly phrases: readonly Phrase[]
  readonly onEdit: (index: number) => void
  readonly onRemove: (index: number) => void
  readonly onClose: () => void
}

/** All 常用语 of the office. */
export function PhrasesDialog({ phrases, onEdit, onRemove, onClose }: PhrasesDialogProps) {
  return (
    <Dialog title="常用语" wide onClose={onClose} foot={<Button onClick={onClose}>关闭</Button>}>
      {phrases.length === 0 ? (
        <p>还没有常用语。在正文里选中一段文字，再选“把选中的文字存为常用语”。</p>
      ) : null}
      <ul className="phrase-list">
        {phrases.map((phrase, index) => (
          <li key={phrase.label}>
            <b>{phrase.label}</b>
            <span className="phrase-text">{phrase.text}</span>
            <Button
              small
              aria-label={`修改 ${phrase.label}`}
              onClick={() => {
                onEdit(index)
              }}
            >
              修改
            </Button>
            <Button
              small
              aria-label={`删除 ${phrase.label}`}
              onClick={() => {
                onRemove(index)
              }}
            >
              删除
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
