import type { Section } from '../../../core/forms/form.ts'
import { DiaryDrawer } from './diary/diary-drawer.tsx'
import { FeesQuestion } from './fees-question.tsx'
import { NarrativeEditor } from './narrative-editor.tsx'
import { PhrasesMenu } from './phrases/phrases-menu.tsx'
import { SectionFilled } from './section-filled.tsx'
import { UndoButtons } from './undo-buttons.tsx'

/** A chapter of words. */
export function TextTask({ section }: { readonly section: Section }) {
  return (
    <section className="task-page words" aria-labelledby="task-heading">
      <h1 id="task-heading">{section.heading}</h1>
      <p className="lead">{section.hint}</p>
      <div className="toolbar">
        <UndoButtons />
        <PhrasesMenu section={section} />
        {section.id === 's1' ? <DiaryDrawer section={section} /> : null}
        {section.id === 's6' ? <FeesQuestion /> : null}
      </div>
      <NarrativeEditor section={section} />
      <SectionFilled section={section.id} />
    </section>
  )
}
