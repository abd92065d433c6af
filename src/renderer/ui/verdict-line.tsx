import type { ReportSummary } from '../../contract/views.ts'
import type { Verdict } from '../state/findings.ts'

interface VerdictLineProps {
  readonly verdict: Verdict
  readonly summary: Pick<ReportSummary, 'status' | 'origin'>
}

/** The verdict first: 可以定稿 / 还有 3 处必须改、1 处需核实 / 暂不能判断. */
export function VerdictLine({ verdict, summary }: VerdictLineProps) {
  const draft = summary.status === 'draft'
  return (
    <p
      id="verdict"
      tabIndex={-1}
      className={`verdict-line ${draft ? verdict.is : 'published'}`}
      aria-live="polite"
    >
      {draft ? verdict.says : settledSays(verdict, summary)}
    </p>
  )
}

/** What is settled is shown as it is; its findings block nothing any more. */
function settledSays(
  { mustFix, toVerify }: Verdict,
  { status, origin }: VerdictLineProps['summary'],
): string {
  const count = mustFix + toVerify
  if (origin === 'imported')
    return count === 0 ? '原样归档，没有发现问题' : `原样归档，有 ${count} 处对不上，按原样保存`
  const state = status === 'final' ? '已定稿' : '已归档'
  return count === 0 ? state : `${state}，有 ${count} 处提醒`
}
