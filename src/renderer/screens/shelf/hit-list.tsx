import type { KeyboardEvent } from 'react'
import type { SearchHit, SearchResult } from '../../../contract/shelf.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { openHit } from './open-hit.ts'

/** Up and down walk through the hits, Enter opens one. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>('button.hit')]
  const here = hits.findIndex(hit => hit === document.activeElement)
  event.preventDefault()
  const next = hits[here + by]
  if (next) next.focus()
  else if (by < 0) document.querySelector<HTMLElement>('#find')?.focus()
}

/** Where everything asked for was found, newest year first. */
export function HitList({ found, asked }: { readonly found: SearchResult; readonly asked: string }) {
  const { hits, more, left } = found
  return (
    <section aria-label="查找结果">
      <p className="hit-count" role="status">
        {hits.length === 0 && left === 0 ? `没有找到“${asked}”。可以换一个词，或者少写几个字。` : null}
        {hits.length > 0 ? `找到 ${hits.length} 处${more ? '以上，请再加一个词缩小范围' : ''}。` : null}
        {left > 0 ? `还有 ${left} 份年报正在建立索引…` : null}
      </p>
      {left > 0 ? <ProgressLine says="正在建立索引" /> : null}
      <ol className="hits" onKeyDown={walk}>
        {hits.map((hit, i) => (
          <li key={i}>
            <button
              type="button"
              className="hit"
              onClick={() => {
                openHit(hit)
              }}
            >
              <span className="hit-where">
                <b>{hit.year} 年</b>
                <span>{hit.office}</span>
                {hit.version > 1 ? <span>第 {hit.version} 版</span> : null}
                <StatusBadge status={hit.status} />
                <span className="quiet">{hit.where}</span>
              </span>
              <span className="hit-text">
                <Marked hit={hit} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Marked({ hit: { excerpt, ranges } }: { readonly hit: SearchHit }) {
  const ends = [0, ...ranges.map(({ start, length }) => start + length)]
  return (
    <>
      {ranges.map(({ start, length }, i) => (
        <span key={start}>
          {excerpt.slice(ends[i], start)}
          <mark>{excerpt.slice(start, start + length)}</mark>
        </span>
      ))}
      {excerpt.slice(ends.at(-1))}
    </>
  )
}
