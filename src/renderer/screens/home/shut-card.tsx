import type { ReportSummary } from '../../../contract/views.ts'
import { go } from '../../state/router.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'

interface ShutCardProps {
  readonly summary: ReportSummary
  readonly onRetry: () => void
}

/** The report in hand is there but cannot be opened, as when last year's was changed outside: no other year is offered. */
export function ShutCard({ summary: { year, status }, onRetry }: ShutCardProps) {
  return (
    <section className="card now" aria-labelledby="now">
      <div className="now-head">
        <h1 id="now">{year} 年度报告现在打不开</h1>
        <StatusBadge status={status} />
      </div>
      <div className="now-acts">
        <Button onClick={onRetry}>再试一次</Button>
        <Button
          look="primary"
          onClick={() => {
            go({ at: 'backups' })
          }}
        >
          去核对和恢复
        </Button>
      </div>
      <p className="lead">填过的内容没有动。先在“备份与交接”里核对，把出错的一份从备份恢复，再回来接着填。</p>
    </section>
  )
}
