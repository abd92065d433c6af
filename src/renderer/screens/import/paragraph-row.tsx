import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { joinedBefore, movedTo, withParagraph } from './mend-text.ts'
import type { ParagraphAt, TextPart } from './mend-text.ts'
import { placeOfText } from './text-place.ts'
import type { PlacedText } from './text-place.ts'
import type { ReviewDesk } from './use-review.ts'

interface ParagraphRowProps {
  readonly paragraph: string
  readonly at: ParagraphAt
  readonly parts: readonly TextPart[]
  readonly texts: readonly PlacedText[]
  readonly desk: ReviewDesk
}

/** One paragraph: its words (Enter parts it in two), the chapter it belongs to, and the ways to join or take it out. */
export function ParagraphRow({ paragraph, at, parts, texts, desk }: ParagraphRowProps) {
  const [words, setWords] = useState(paragraph)
  const name = `${parts.find(p => p.id === at.part)?.heading ?? ''} 第 ${at.at + 1} 段`
  const commit = () => {
    const lines = words
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
    if (lines.length === 1 && lines[0] === paragraph) setWords(paragraph)
    else desk.mend(withParagraph(desk.text, at, lines))
  }
  return (
    <div
      className="paragraph-row"
      onFocus={() => {
        const place = placeOfText(texts, paragraph)
        if (place) desk.point(place.place)
      }}
    >
      <textarea
        className="input prose"
        aria-label={name}
        value={words}
        onChange={event => {
          setWords(event.target.value)
        }}
        onKeyDown={event => {
          if (event.key === 'Escape') setWords(paragraph)
        }}
        onBlur={commit}
      />
      <div className="paragraph-acts">
        <select
          className="input"
          aria-label={`${name} 属于`}
          value={String(at.part)}
          onChange={event => {
            const to = parts.find(p => String(p.id) === event.target.value)
            if (to) desk.mend(movedTo(desk.text, at, to.id))
          }}
        >
          {parts.map(part => (
            <option key={part.id} value={String(part.id)}>
              {part.heading}
            </option>
          ))}
        </select>
        <Button
          small
          look="quiet"
          disabled={at.at === 0}
          aria-label={`${name} 并入上段`}
          onClick={() => {
            desk.mend(joinedBefore(desk.text, at))
          }}
        >
          并入上段
        </Button>
        <Button
          small
          look="quiet"
          aria-label={`去掉 ${name}`}
          onClick={() => {
            desk.mend(withParagraph(desk.text, at, []))
          }}
        >
          去掉
        </Button>
      </div>
    </div>
  )
}
