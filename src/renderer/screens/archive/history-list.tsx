import { useState } from 'react'
import type { HistoryLine } from '../../../contract/views.ts'
import { Button } from '../../ui/button.tsx'
import { momentInWords } from '../../ui/moment.ts'

const FIRST_SHOWN = 12

/** 修改记录, newest first. */
export function HistoryList({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const [all, setAll] = useState(false)
  const newest = [...lines].sort((a, b) => b.seq - a.seq)
  const shown = all ? newest : newest.slice(0, FIRST_SHOWN)
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">
        修改记录 <span className="quiet">{lines.length} 条</span>
      </h2>
      {lines.length === 0 ? <p className="quiet">还没有记录。</p> : null}
      <ol className="history">
        {shown.map(line => (
          <li key={line.seq} className={line.kind}>
            <time dateTime={line.at}>{momentInWords(line.at)}</time>
            <span>{line.says}</span>
          </li>
        ))}
      </ol>
      {shown.length < lines.length ? (
        <Button
          look="quiet"
          small
          onClick={() => {
            setAll(true)
          }}
        >
          全部 {lines.length} 条
        </Button>
      ) : null}
    </section>
  )
}
