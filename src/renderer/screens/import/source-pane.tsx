import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { PendingImport } from '../../../contract/views.ts'
import { Button } from '../../ui/button.tsx'
import { choicesOf } from './choices.ts'
import { SourceBlocks } from './source-blocks.tsx'
import { SourcePages } from './source-pages.tsx'
import { useSourcePdf } from './use-source-pdf.ts'
import { placedTexts, placeOfText } from './text-place.ts'
import type { ReviewDesk } from './use-review.ts'
import './source.css'

interface SourcePaneProps {
  readonly desk: ReviewDesk
  readonly pending: PendingImport
}

/**
 * The source at the left: the pages of a PDF, anything else as our own blocks. Every recognised value is marked by how
 * sure we are of it; arrows walk from mark to mark, Enter answers or goes to the cell.
 */
export function SourcePane({ desk, pending }: SourcePaneProps) {
  const { draft, selected, questions, review, pointed } = desk
  const pane = useRef<HTMLElement>(null)
  const pdf = useSourcePdf(pending.token)
  const [asWords, setAsWords] = useState(false)
  const question = questions[review.at]
  const texts = useMemo(() => placedTexts(draft.source.blocks), [draft])
  // A doubt about the text tells its words, not its place.
  const ofWords = useMemo(() => placeOfText(texts, question?.raw ?? '')?.place, [texts, question])
  const asked = pointed ?? question?.place ?? ofWords
  // What is drawn: only then can it be scrolled to.
  const shown = `${pdf.loading} ${asWords} ${pdf.pieces.length}`
  useEffect(() => {
    scrollTo(pane.current, '[aria-current="true"]')
  }, [selected, shown])
  useEffect(() => {
    if (asked !== undefined) scrollTo(pane.current, '.asked')
  }, [asked, shown])
  const answerOrGo = (cell: string) => {
    if (question?.cells.includes(cell)) choicesOf(question, desk)[0]?.choose()
    else document.querySelector<HTMLElement>(`.recognised [data-cell="${cell}"]`)?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !pane.current) return
    const here = event.target.dataset['mark']
    if (here === undefined) return
    const marks = [...pane.current.querySelectorAll<HTMLElement>('[data-mark]')]
    const at = marks.indexOf(event.target)
    const next = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const to = next === undefined ? undefined : marks[at + next]
    if (event.key === 'Enter' || event.key === ' ') answerOrGo(here)
    else if (to?.dataset['mark'] !== undefined) {
      desk.select(to.dataset['mark'])
      to.focus()
    } else if (next === undefined) return
    event.preventDefault()
  }
  return (
    <section className="source" ref={pane} aria-label={`原件 ${pending.sourceName}`} onKeyDown={press}>
      <header className="source-head">
        <h2>原件</h2>
        {pdf.pdf ? (
          <Button
            small
            look="quiet"
            aria-pressed={asWords}
            onClick={() => {
              setAsWords(!asWords)
            }}
          >
            {asWords ? '看页面' : '看读出的文字'}
          </Button>
        ) : null}
      </header>
      {pdf.pdf && !asWords ? (
        <SourcePages pdf={pdf.pdf} pieces={pdf.pieces} desk={desk} asked={asked} />
      ) : pdf.loading ? null : (
        <SourceBlocks desk={desk} asked={asked} />
      )}
    </section>
  )
}

function scrollTo(pane: HTMLElement | null, selector: string): void {
  pane?.querySelector(selector)?.scrollIntoView({ block: 'center' })
}
