import type { DiaryEntry } from '../../../core/diary/diary.ts'
import { useDiary } from '../../state/diary.ts'
import { Dialog } from '../dialog.tsx'
import { DiaryForm } from './diary-form.tsx'

interface DiaryDialogProps {
  readonly officeId: number
  readonly today: string
  /** The entry to mend; a new one where null. */
  readonly entry: DiaryEntry | null
  readonly onClose: () => void
}

/** 记一条, or mend one. */
export function DiaryDialog({ officeId, today, entry, onClose }: DiaryDialogProps) {
  const keep = useDiary(s => s.keep)
  const note = entry ?? { date: today, kind: 'proactive', sentence: '', link: null }
  return (
    <Dialog title={entry ? '修改随手记' : '记一条'} wide onClose={onClose}>
      <DiaryForm
        note={{ date: note.date, kind: note.kind, sentence: note.sentence, link: note.link }}
        act={entry ? '保存' : '记下'}
        onKeep={async given => {
          const kept = await keep(officeId, given, entry?.id)
          if (kept) onClose()
          return kept
        }}
      />
    </Dialog>
  )
}
