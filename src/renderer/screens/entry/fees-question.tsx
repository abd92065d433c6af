import { useState } from 'react'
import { suggestedSentences } from '../../../core/carry-over/suggested-sentences.ts'
import { stateFees } from '../../../core/zero-lane/state-fees.ts'
import { applyStep, useEditable, useReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { FeesDialog } from './fees-dialog.tsx'

/** 本年收取信息处理费了吗？ Asked in chapter six until it says so; either answer is a sentence. */
export function FeesQuestion() {
  const editable = useEditable()
  const report = useReport(s => s.open?.report)
  const [asking, setAsking] = useState(false)
  const said = report?.text.sections.s6.some(block => block.paragraphs.some(p => p.includes('信息处理费')))
  if (!editable || !report || suggestedSentences(report.year).length === 0) return null
  if (said && !asking) return null
  return (
    <>
      <div className="fees-question" role="group" aria-labelledby="fees-question">
        <span id="fees-question">本年收取信息处理费了吗？</span>
        <Button
          small
          onClick={() => {
            applyStep(stateFees(report, null))
          }}
        >
          没有
        </Button>
        <Button
          small
          onClick={() => {
            setAsking(true)
          }}
        >
          收取了…
        </Button>
      </div>
      {asking ? (
        <FeesDialog
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </>
  )
}
