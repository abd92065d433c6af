import { useState } from 'react'
import { reworded } from '../../../core/compare/compare-reports.ts'
import type { Compared } from '../../../core/compare/compare-reports.ts'
import { ComparedParagraphs } from '../../ui/compare/compared-paragraphs.tsx'
import type { SideNames } from '../../ui/compare/changed-cells.tsx'

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
          <ComparedParagraphs pairs={pairs} names={names} />
        </section>
      ))}
    </div>
  )
}
