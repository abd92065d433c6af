import { useEffect, useRef, useState } from 'react'
import { yearBefore } from '../../../../core/carry-over/typed-stock.ts'
import type { Lane } from '../../../../core/zero-lane/gate-cells.ts'
import { gateState } from '../../../../core/zero-lane/gate-state.ts'
import { gatesOf } from '../../../../core/zero-lane/gates.ts'
import { remainingOf } from '../../../../core/zero-lane/remaining.ts'
import { useFindings } from '../../../state/findings.ts'
import { go } from '../../../state/router.ts'
import type { OpenReport } from '../../../state/report-store.ts'
import { Button } from '../../../ui/button.tsx'
import { UndoButtons } from '../undo-buttons.tsx'
import { GateCard } from './gate-card.tsx'
import { RemainingList } from './remaining-list.tsx'
import './fast-lane.css'

/** 快速填报: a few questions instead of two hundred zeros, what is still blank, and the way to the paper. */
export function FastLane({ open }: { readonly open: OpenReport }) {
  const { form, report } = open
  const lane: Lane = { form, report, last: yearBefore(open.lastYear, report) }
  const states = gatesOf(form).map(gate => gateState(lane, gate))
  const remaining = remainingOf(form, report)
  const root = useRef<HTMLElement>(null)
  const [answered, setAnswered] = useState(0)
  // The focus waits at the next question, so that the whole lane can be walked with Enter.
  useEffect(() => {
    const next = root.current?.querySelector<HTMLElement>('[data-open="true"] .gate-answers button')
    const first = next ?? root.current?.querySelector<HTMLElement>('.lane-rest button')
    first?.focus()
  }, [answered])
  return (
    <section ref={root} className="task-page words fast-lane" aria-labelledby="task-heading">
      <h1 id="task-heading">快速填报</h1>
      <p className="lead">
        本年没有的，答一句就逐格填
        0，相应的句子写进正文。只填空格，已经填的数不动；每个回答都是一步，可以收回。
      </p>
      <div className="toolbar">
        <UndoButtons />
      </div>
      <ol className="frame-card flush gates">
        {states.map((state, i) => (
          <GateCard
            key={state.gate.id}
            reportId={open.id}
            lane={lane}
            state={state}
            number={i + 1}
            onAnswered={() => {
              setAnswered(answered + 1)
            }}
          />
        ))}
      </ol>
      <div className="frame-card lane-rest">
        <h2>{remaining.length > 0 ? `还差 ${remaining.length} 处` : '都填好了'}</h2>
        <RemainingList reportId={open.id} items={remaining} />
        <Finish open={open} complete={remaining.length === 0} />
      </div>
    </section>
  )
}

/** 审核 → 定稿 → 导出 go on from here. */
function Finish({ open, complete }: { readonly open: OpenReport; readonly complete: boolean }) {
  const verdict = useFindings(s => s.result?.verdict)
  return (
    <div className="lane-finish">
      <p className="quiet">{verdict ? `${verdict.says}。` : ''}定稿以后导出 Word 和 PDF。</p>
      <Button
        look={complete ? 'primary' : 'plain'}
        onClick={() => {
          go({ at: 'check', reportId: open.id })
        }}
      >
        审核并定稿
      </Button>
    </div>
  )
}
