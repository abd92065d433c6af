import { useMemo } from 'react'
import { mendedText } from '../../../core/import/mended-text.ts'
import { Button } from '../../ui/button.tsx'
import { paragraphsIn, partsOf } from './mend-text.ts'
import type { TextPart } from './mend-text.ts'
import { ParagraphRow } from './paragraph-row.tsx'
import { placedTexts } from './text-place.ts'
import type { PlacedText } from './text-place.ts'
import type { ReviewDesk } from './use-review.ts'

/** Which words were taken for which chapter; each paragraph can be mended, moved, parted, joined or taken out. */
export function TextTab({ desk }: { readonly desk: ReviewDesk }) {
  const { draft, form, text } = desk
  const parts = useMemo(() => partsOf(form, text), [form, text])
  const texts = useMemo(() => placedTexts(draft.source.blocks), [draft])
  const { headings, sections, preface, extra } = draft.text
  const changes = useMemo(
    () => mendedText(form, draft.text, { ...draft.text, ...onlyTexts(text) }).says,
    [form, draft, text],
  )
  return (
    <div className="text-parts">
      {changes === '' ? null : (
        <p className="notice" role="status">
          <span>改过：{changes}。改动记入修改记录，原件不变。</span>
          <Button
            small
            onClick={() => {
              desk.mend({ ...text, headings, sections, preface, extra })
            }}
          >
            文字全部改回
          </Button>
        </p>
      )}
      {parts.map(part => (
        <Part key={part.id} part={part} parts={parts} texts={texts} desk={desk} />
      ))}
    </div>
  )
}

const onlyTexts = ({ sections, preface, extra }: ReviewDesk['text']) => ({ sections, preface, extra })

interface PartProps {
  readonly part: TextPart
  readonly parts: readonly TextPart[]
  readonly texts: readonly PlacedText[]
  readonly desk: ReviewDesk
}

function Part({ part, parts, texts, desk }: PartProps) {
  const count = paragraphsIn(part)
  const table = desk.form.sections.find(s => s.id === part.id)?.table
  return (
    <details open={count > 0}>
      <summary>
        <strong>{part.heading}</strong>
        {part.printed === null ? null : <span className="badge warn">原件写“{part.printed}”</span>}
        {part.foreign ? <span className="badge warn">格式里没有这一部分，原样保留</span> : null}
        <span className="quiet">{count > 0 ? `${count} 段` : table ? '只有表格' : '没有文字'}</span>
      </summary>
      {part.blocks.map((block, b) => (
        <div key={b}>
          {block.subheading ? <h3>{block.subheading}</h3> : null}
          {block.paragraphs.map((paragraph, at) => (
            <ParagraphRow
              key={`${at} ${paragraph}`}
              paragraph={paragraph}
              at={{ part: part.id, block: b, at }}
              parts={parts}
              texts={texts}
              desk={desk}
            />
          ))}
        </div>
      ))}
    </details>
  )
}
