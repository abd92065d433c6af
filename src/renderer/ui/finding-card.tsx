import type { Finding } from '../../core/checks/check.ts'
import { canPass, severityNames } from '../../core/checks/outcome.ts'
import { Button } from './button.tsx'
import { FindingQuote } from './finding-quote.tsx'
import { FindingSums } from './finding-sums.tsx'

interface FindingCardProps {
  readonly finding: Finding
  /** The note of 已核实, where one is stored for exactly these numbers. */
  readonly note: string | undefined
  readonly inHand: boolean
  /** Absent where nothing may be changed. */
  readonly onRepair?: (index: number) => void
  readonly onLocate: () => void
  readonly onAcknowledge?: () => void
}

/** One finding: the sentence, its sum, what mends it. */
export function FindingCard({ finding, note, inHand, onRepair, onLocate, onAcknowledge }: FindingCardProps) {
  const { severity, verdict } = finding
  const tone = verdict === 'unknown' ? 'unknown' : severity
  return (
    <article
      className={`finding ${tone} ${inHand ? 'in-hand' : ''}`}
      data-finding={finding.fingerprint}
      aria-label={`${verdict === 'unknown' ? '暂不能判断' : severityNames[severity]}：${finding.says}`}
    >
      <p className="finding-says">
        <span className="finding-rule">{finding.rule}</span>
        {finding.says}
      </p>
      <FindingQuote quote={finding.quote} />
      <FindingSums {...finding} />
      {note === undefined ? null : <p className="finding-note">已核实：{note}</p>}
      <div className="finding-acts">
        {onRepair
          ? finding.repairs.map((repair, i) => (
              <button
                key={repair.label}
                type="button"
                className="repair"
                {...(inHand ? { 'aria-keyshortcuts': `Alt+${String(i + 1)}` } : {})}
                onClick={() => {
                  onRepair(i)
                }}
              >
                {repair.label}
                {inHand ? (
                  <kbd className="keys" aria-hidden="true">
                    Alt+{i + 1}
                  </kbd>
                ) : null}
              </button>
            ))
          : null}
        {onAcknowledge && canPass(finding) ? (
          <Button look="quiet" small onClick={onAcknowledge}>
            {note === undefined ? '已核实…' : '改说明…'}
          </Button>
        ) : null}
        <Button look="quiet" small onClick={onLocate}>
          定位
        </Button>
      </div>
    </article>
  )
}
