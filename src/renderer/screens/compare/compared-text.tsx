import { useState } from 'react'
import { reworded } from '../../../core/compare/compare-reports.ts'
import type { Compared } from '../../../core/compare/compare-reports.ts'
import { TextRuns } from '../../ui/text-runs.tsx'
import type { SideNames } from './changed-cells.tsx'

/** The words chapter by chapter, each paragraph beside the one it grew from. */
export function ComparedText({
  compared,
  names,
}: {
  readonly compared: Compared
  readonly names: SideNames
}) {
  const [all, setAll] = useState(false)
  const parts = compared.parts
    .map(part => ({ ...part, pairs: all ? part.pairs : part.pairs.filter(reworded) }))
    .filter(part => part.pairs.length > 0)
  return (
    <div className="compared-text">
      <label className="find-own">
        <input
          type="checkbox"
          checked={all}
          onChange={event => {
            setAll(event.target.checked)
          }}
        />
        相同的段落也显示
      </label>
      {parts.length === 0 ? <p className="quiet">两份的文字完全相同。</p> : null}
      {parts.map(({ part, heading, pairs }) => (
        <section key={part} aria-label={heading}>
          <h2>{heading}</h2>
          <div className="compared-sides" aria-hidden="true">
            <b>{names.old}</b>
            <b>{names.now}</b>
          </div>
          {pairs.map((pair, i) => (
            <div key={i} className="compared-sides">
              <p>
                {pair.old && pair.now ? <TextRuns runs={pair.runs} side="old" /> : null}
                {pair.old && !pair.now ? <del>{pair.old.text}</del> : null}
                {pair.old ? null : <span className="quiet">没有这一段</span>}
              </p>
              <p>
                {pair.old && pair.now ? <TextRuns runs={pair.runs} side="now" /> : null}
                {pair.now && !pair.old ? <ins>{pair.now.text}</ins> : null}
                {pair.now ? null : <span className="quiet">没有这一段</span>}
              </p>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
