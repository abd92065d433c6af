import type { RuleInfo, Severity } from '../../../core/checks/check.ts'
import { askedOf } from '../../../core/checks/asked-of.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'

const severities: Readonly<Record<Severity, { readonly says: string; readonly tone: Tone }>> = {
  error: { says: '错误', tone: 'bad' },
  warning: { says: '提醒', tone: 'warn' },
  info: { says: '提示', tone: 'plain' },
}

interface RuleRowProps {
  readonly rule: RuleInfo
  /** Why the office switched it off; absent while it is on. */
  readonly off: string | undefined
  readonly onOff: () => void
  readonly onOn: () => void
}

/** One rule as a clerk reads it. */
export function RuleRow({ rule, off, onOff, onOn }: RuleRowProps) {
  const { id, title, reason, source, severity, passable, leaves } = rule
  const asked = askedOf(rule)
  return (
    <article className={off === undefined ? 'rule' : 'rule off'}>
      <span className="rule-id">{id}</span>
      <div>
        <h3>
          {title} <Badge tone={severities[severity].tone}>{severities[severity].says}</Badge>
          {passable ? <Badge>可说明原因</Badge> : null}
          {asked === null ? null : <span className="quiet">{asked}</span>}
        </h3>
        <p>{reason}</p>
        {leaves ? <p className="quiet">不检查：{leaves}</p> : null}
        <p className="quiet">依据：{source}</p>
        {off === undefined ? null : <p className="rule-off">已停用：{off}</p>}
      </div>
      {severity === 'error' ? null : (
        <Button
          look="quiet"
          small
          aria-label={`${off === undefined ? '停用' : '启用'} ${id}`}
          onClick={off === undefined ? onOff : onOn}
        >
          {off === undefined ? '停用…' : '启用'}
        </Button>
      )}
    </article>
  )
}
