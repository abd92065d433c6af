import { applyStep, useEditable } from '../../state/report-store.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { GrowingText } from './growing-text.tsx'

/** Chapters that the form does not have, as old reports sometimes bring them; shown only where there are any. */
export function ExtraSections({ open }: { readonly open: OpenReport }) {
  const editable = useEditable()
  const { extra } = open.report.text
  if (extra.length === 0) return null
  return (
    <div className="frame-card">
      <h2>格式以外的章节</h2>
      <p className="lead">格式只有六个部分，不应另加；内容可以移到相应部分，再从这里删去。</p>
      {extra.map((section, i) => (
        <article key={i} className="extra-section">
          <div className="field-head">
            <h3>{section.heading}</h3>
            {editable ? (
              <Button
                look="quiet"
                small
                aria-label={`删去 ${section.heading}`}
                onClick={() => {
                  applyStep([{ what: 'extra', to: extra.filter((_, other) => other !== i) }])
                }}
              >
                删去
              </Button>
            ) : null}
          </div>
          <GrowingText
            id={`frame.extra.${i}`}
            name={section.heading}
            paragraphs={section.paragraphs}
            onChange={paragraphs => {
              const to = extra.map((s, other) => (other === i ? { ...s, paragraphs } : s))
              applyStep([{ what: 'extra', to }], `extra:${i}`)
            }}
          />
        </article>
      ))}
    </div>
  )
}
