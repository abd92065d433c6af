import { memo, useMemo } from 'react'
import type { Finding } from '../../../core/checks/check.ts'
import { shownFindings, useFindings } from '../../state/findings.ts'
import type { OnlyShown } from '../../state/findings.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { ReportFinding } from '../../ui/report-finding.tsx'
import { VerdictLine } from '../../ui/verdict-line.tsx'
import { showFinding, stepFinding } from './step-finding.ts'
import type { Located } from './step-finding.ts'

const filters: readonly { readonly is: OnlyShown; readonly says: string }[] = [
  { is: 'all', says: '全部' },
  { is: 'error', says: '错误' },
  { is: 'warning', says: '提醒' },
]

/** Only what the panel needs, so that it does not wake with every number. */
type CheckPanelProps = Pick<OpenReport, 'id' | 'form' | 'summary'>

/** 审核: the verdict first, then what asks for something, by chapter; the rest folded away. */
export const CheckPanel = memo(function CheckPanel({ id, form, summary }: CheckPanelProps) {
  const open = useMemo(() => ({ id, form }), [id, form])
  const result = useFindings(s => s.result)
  const only = useFindings(s => s.only)
  if (!result) return null
  const settled = result.findings.filter(f => result.acknowledged.has(f.fingerprint))
  const isOpen = new Set(result.open)
  const waiting = result.findings.filter(f => f.verdict === 'unknown' && f.severity !== 'info')
  const hints = result.findings.filter(f => f.severity === 'info' && !settled.includes(f))
  return (
    <section className="panel-card checks" aria-label="审核">
      <h2>
        审核
        <button
          type="button"
          className="link"
          onClick={() => {
            stepFinding(open, 1)
          }}
        >
          F8 下一处
        </button>
      </h2>
      <VerdictLine verdict={result.verdict} summary={summary} />
      {result.open.length > 1 || only !== 'all' ? (
        <div className="segments" role="group" aria-label="只看">
          {filters.map(({ is, says }) => (
            <button
              key={is}
              type="button"
              aria-pressed={only === is}
              onClick={() => {
                useFindings.setState({ only: is })
              }}
            >
              {says} {shownFindings(result, is).length}
            </button>
          ))}
        </div>
      ) : null}
      <Groups open={open} findings={shownFindings(result, only)} />
      <Folded title="暂不能判断" open={open} findings={waiting} />
      <Folded title="已核实" open={open} findings={settled.filter(f => !isOpen.has(f))} />
      <Folded title="提示" open={open} findings={hints} />
    </section>
  )
})

interface ListProps {
  readonly open: Located
  readonly findings: readonly Finding[]
}

function Groups({ open, findings }: ListProps) {
  const chapters = [
    { id: 'frame', name: '标题与落款' },
    ...open.form.sections.map(s => ({ id: s.id, name: `${s.heading.split('、')[0] ?? ''} ${s.short}` })),
  ]
  return chapters.map(({ id, name }) => {
    const these = findings.filter(f => f.section === id)
    return these.length === 0 ? null : (
      <div key={id} className="finding-group">
        <h3>{name}</h3>
        {these.map(f => (
          <Card key={f.fingerprint} open={open} finding={f} />
        ))}
      </div>
    )
  })
}

function Folded({ title, open, findings }: ListProps & { readonly title: string }) {
  if (findings.length === 0) return null
  return (
    <details className="folded">
      <summary>
        {title} {findings.length}
      </summary>
      {findings.map(f => (
        <Card key={f.fingerprint} open={open} finding={f} />
      ))}
    </details>
  )
}

function Card({ open, finding }: { readonly open: Located; readonly finding: Finding }) {
  const inHand = useFindings(s => s.inHand === finding.fingerprint)
  return (
    <ReportFinding
      open={open}
      finding={finding}
      inHand={inHand}
      onLocate={() => {
        showFinding(open, finding)
      }}
    />
  )
}
