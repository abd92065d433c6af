import type { SectionId } from '../../../core/forms/form.ts'
import { mark } from '../../state/report-acts.ts'
import { useEditable, useReport } from '../../state/report-store.ts'

/** 本节已填完: for words only the clerk can say so; the mark stays until the clerk takes it back. */
export function SectionFilled({ section }: { readonly section: SectionId }) {
  const editable = useEditable()
  const id = useReport(s => s.open?.id)
  const filled = useReport(s => s.open?.filled.includes(section) ?? false)
  const written = useReport(
    s => s.open?.report.text.sections[section].some(b => b.paragraphs.some(p => p.trim() !== '')) ?? false,
  )
  if (id === undefined) return null
  return (
    <label className="section-filled">
      <input
        type="checkbox"
        checked={filled}
        disabled={!editable || (!written && !filled)}
        onChange={event => void mark('events.fill', { id, section, filled: event.target.checked })}
      />
      <span>
        本节已填完
        <small>{written || filled ? '标记以后还可以改。' : '写了内容才能标记。'}</small>
      </span>
    </label>
  )
}
