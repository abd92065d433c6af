import { suggestedSentences } from '../../../core/carry-over/suggested-sentences.ts'
import type { Section } from '../../../core/forms/form.ts'
import { applyStep, useEditable, useReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { NarrativeEditor } from './narrative-editor.tsx'
import { UndoButtons } from './undo-buttons.tsx'

/** A chapter of words. */
export function TextTask({ section }: { readonly section: Section }) {
  return (
    <section className="task-page words" aria-labelledby="task-heading">
      <h1 id="task-heading">{section.heading}</h1>
      <p className="lead">{section.hint}</p>
      <div className="toolbar">
        <UndoButtons />
        <Suggestions section={section} />
      </div>
      <NarrativeEditor section={section} />
    </section>
  )
}

/** 常用句 of this chapter, put at the end when chosen. */
function Suggestions({ section }: { readonly section: Section }) {
  const editable = useEditable()
  const year = useReport(s => s.open?.report.year)
  const blocks = useReport(s => s.open?.report.text.sections[section.id])
  if (!editable || year === undefined || !blocks) return null
  const written = blocks.flatMap(b => b.paragraphs)
  const offers = suggestedSentences(year).filter(s => s.section === section.id && !written.includes(s.text))
  return offers.map(({ label, text }) => (
    <Button
      key={label}
      small
      title={text}
      onClick={() => {
        const last = blocks.at(-1) ?? { paragraphs: [] }
        const to = [...blocks.slice(0, -1), { ...last, paragraphs: [...last.paragraphs, text] }]
        applyStep([{ what: 'section', section: section.id, to }])
      }}
    >
      写入：{label}
    </Button>
  ))
}
