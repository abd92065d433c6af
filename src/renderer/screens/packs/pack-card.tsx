import { paperDate } from '../../../core/text/paper-date.ts'
import type { PackHead, PackInUse } from '../../../contract/packs.ts'
import { Button } from '../../ui/button.tsx'
import { momentInWords } from '../../ui/moment.ts'

interface PackCardProps {
  readonly pack: PackInUse
  readonly onRemove: () => void
}

/** A pack in use: what it is, what is in it, and whether it can go. */
export function PackCard({ pack, onRemove }: PackCardProps) {
  const { head, contents, fixed, fileName, appliedAt, seq } = pack
  const title = `pack-${String(seq)}`
  return (
    <section className="card pack-card" aria-labelledby={title}>
      <div>
        <h2 id={title}>
          {head.name} <span className="quiet">第 {head.version} 版</span>
        </h2>
        <p>{frontOf(head)}</p>
        <ul className="pack-contents">
          {contents.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="quiet">
          来自“{fileName}”，{momentInWords(appliedAt)}载入
        </p>
        {fixed === null ? null : <p className="pack-fixed">{fixed}</p>}
      </div>
      {fixed === null ? (
        <Button aria-label={`移除 ${head.name}`} onClick={onRemove}>
          移除…
        </Button>
      ) : null}
    </section>
  )
}

/** Who answers for a pack, and from when it holds. */
export const frontOf = ({ issuer, basis, fromYear, date }: PackHead): string =>
  `${issuer}${paperDate(date)}发，依据${basis}；对 ${String(fromYear)} 年及以后的年报起作用。`
