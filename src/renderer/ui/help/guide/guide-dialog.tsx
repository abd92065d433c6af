import { useRef, useState } from 'react'
import { pictureFile } from '../../../../core/guide/chapter.ts'
import type { Chapter, ChapterId, GuidePart } from '../../../../core/guide/chapter.ts'
import { chapters } from '../../../../core/guide/guide.ts'
import { Dialog } from '../../dialog.tsx'
import { KeyList } from '../key-list.tsx'
import { searchGuide } from './search-guide.ts'
import './guide.css'

interface GuideDialogProps {
  readonly chapter?: ChapterId | undefined
  readonly onClose: () => void
}

/** 使用指南: chapters at the left, found by two characters; everything is in the program. */
export function GuideDialog({ chapter: asked = 'first', onClose }: GuideDialogProps) {
  const [at, setAt] = useState(asked)
  const [word, setWord] = useState('')
  const page = useRef<HTMLDivElement>(null)
  const chapter = chapters.find(c => c.id === at)
  const hits = searchGuide(chapters, word)
  const open = (id: ChapterId, heading?: string): void => {
    setAt(id)
    requestAnimationFrame(() => {
      const part = [...(page.current?.querySelectorAll('h4') ?? [])].find(h => h.textContent === heading)
      if (part) part.scrollIntoView()
      else page.current?.scrollTo(0, 0)
      page.current?.focus({ preventScroll: true })
    })
  }
  return (
    <Dialog title="使用指南" onClose={onClose} wide>
      <div className="guide">
        <nav aria-label="指南的章节">
          <input
            type="search"
            className="input"
            aria-label="在指南里找"
            placeholder="找：输入两个字"
            value={word}
            onChange={event => {
              setWord(event.target.value)
            }}
          />
          <p className="visually-hidden" role="status">
            {word.trim().length < 2 ? '' : `找到 ${hits.length} 处`}
          </p>
          {word.trim().length < 2 ? (
            <ul>
              {chapters.map(({ id, title }) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-current={id === at ? 'page' : undefined}
                    onClick={() => {
                      open(id)
                    }}
                  >
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          ) : (
            <ul>
              {hits.map(hit => (
                <li key={`${hit.chapter.id} ${hit.part.heading}`}>
                  <button
                    type="button"
                    onClick={() => {
                      open(hit.chapter.id, hit.part.heading)
                    }}
                  >
                    <b>
                      {hit.chapter.title} › {hit.part.heading}
                    </b>
                    <span>
                      {hit.before}
                      <mark>{hit.word}</mark>
                      {hit.after}
                    </span>
                  </button>
                </li>
              ))}
              {hits.length === 0 ? <li className="quiet">没有找到。换两个字试试，如“结转”“定稿”。</li> : null}
            </ul>
          )}
        </nav>
        <div ref={page} className="guide-page" tabIndex={0} role="region" aria-label={chapter?.title}>
          {chapter ? <ChapterView chapter={chapter} /> : null}
        </div>
      </div>
    </Dialog>
  )
}

function ChapterView({ chapter }: { readonly chapter: Chapter }) {
  return (
    <article>
      <h3>{chapter.title}</h3>
      {chapter.parts.map(part => (
        <PartView key={part.heading} part={part} />
      ))}
    </article>
  )
}

function PartView({ part }: { readonly part: GuidePart }) {
  return (
    <section>
      <h4>{part.heading}</h4>
      {part.text?.map(line => (
        <p key={line}>{line}</p>
      ))}
      {part.steps ? (
        <ol>
          {part.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : null}
      {part.keys ? <KeyList /> : null}
      {part.picture ? (
        <img src={`/guide/${pictureFile(part.picture.name)}`} alt={part.picture.shows} />
      ) : null}
    </section>
  )
}
