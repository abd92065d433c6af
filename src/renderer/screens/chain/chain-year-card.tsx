import type { ChainBreak, ChainLink } from '../../../core/checks/chain-of-years.ts'
import { reasonNames } from '../../../core/report/cell-value.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { FindingSums } from '../../ui/finding-sums.tsx'
import { linkWords } from './chain-words.ts'

interface ChainYearCardProps {
  readonly link: ChainLink
  readonly onExplain: (broken: ChainBreak) => void
}

/** One year and what does not follow from the year before. */
export function ChainYearCard({ link, onExplain }: ChainYearCardProps) {
  const { says, tone } = linkWords[link.is]
  return (
    <li className={`chain-year ${link.is}`}>
      <h2>
        {link.year} 年 <Badge tone={tone}>{says}</Badge>
      </h2>
      {link.is === 'gap' ? (
        <p className="quiet">
          没有 {link.year - 1} 年的年报，这一年的结转无从核对。请导入 {link.year - 1} 年年报。
        </p>
      ) : null}
      {link.breaks.map(broken => (
        <div key={broken.finding.fingerprint} className="chain-break">
          <div>
            <p>{broken.finding.says}</p>
            <FindingSums {...broken.finding} />
            {broken.reason ? (
              <p className="finding-note">
                原因：{[reasonNames[broken.reason.code], broken.reason.note].filter(Boolean).join('，')}
              </p>
            ) : null}
          </div>
          {broken.finding.severity === 'info' ? null : (
            <Button
              small
              onClick={() => {
                onExplain(broken)
              }}
            >
              {broken.reason ? '改原因…' : '说明原因…'}
            </Button>
          )}
        </div>
      ))}
    </li>
  )
}
