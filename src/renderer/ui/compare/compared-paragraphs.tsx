import type { ParagraphPair } from '../../../core/compare/align-paragraphs.ts'
import { TextRuns } from '../text-runs.tsx'
import type { SideNames } from './changed-cells.tsx'
import './compared.css'

/** Paragraphs of two wordings, each beside the one it grew from. */
export function ComparedParagraphs({
  pairs,
  names,
}: {
  readonly pairs: readonly ParagraphPair[]
  readonly names: SideNames
}) {
  return (
    <>
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
    </>
  )
}
