import type { Verdict } from '../state/findings.ts'

/** The verdict first: 可以定稿 / 还有 3 处必须改、1 处需核实 / 暂不能判断. */
export function VerdictLine({
  verdict,
  published,
}: {
  readonly verdict: Verdict
  readonly published: boolean
}) {
  const says = published ? publishedSays(verdict) : verdict.says
  return (
    <p
      id="verdict"
      tabIndex={-1}
      className={`verdict-line ${published ? 'published' : verdict.is}`}
      aria-live="polite"
    >
      {says}
    </p>
  )
}

/** A published report is shown as it was; its findings block nothing. */
function publishedSays({ mustFix, toVerify }: Verdict): string {
  const count = mustFix + toVerify
  return count === 0 ? '公布的年报没有发现问题' : `公布的年报有 ${count} 处对不上，按原样保存`
}
