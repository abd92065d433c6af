import type { Form } from '../../../core/forms/form.ts'
import type { ImportDraft } from '../../../core/import/draft.ts'

/** Which heading of the source was taken for which chapter, with its text. */
export function TextTab({ draft, form }: { readonly draft: ImportDraft; readonly form: Form }) {
  const { text } = draft
  return (
    <div className="text-parts">
      {form.sections.map(section => {
        const printed = text.headings[section.id]
        const blocks = text.sections[section.id]
        const count = blocks.reduce((n, b) => n + b.paragraphs.length, 0)
        return (
          <details key={section.id} open={count > 0}>
            <summary>
              <strong>{section.heading}</strong>
              {printed && printed !== section.heading ? (
                <span className="badge warn">原件写“{printed}”</span>
              ) : null}
              <span className="quiet">
                {count > 0 ? `${count} 段` : section.table ? '只有表格' : '没有文字'}
              </span>
            </summary>
            {blocks.map((block, i) => (
              <div key={i}>
                {block.subheading ? <h3>{block.subheading}</h3> : null}
                {block.paragraphs.map((p, j) => (
                  <p key={j}>{p}</p>
                ))}
              </div>
            ))}
          </details>
        )
      })}
      {text.extra.map((extra, i) => (
        <details key={i} open>
          <summary>
            <strong>{extra.heading}</strong>
            <span className="badge warn">格式里没有这一部分，原样保留</span>
          </summary>
          {extra.paragraphs.map((p, j) => (
            <p key={j}>{p}</p>
          ))}
        </details>
      ))}
    </div>
  )
}
