import { useState } from 'react'
import { answerNo, takeBack } from '../../../../core/zero-lane/answer-gate.ts'
import type { Lane } from '../../../../core/zero-lane/gate-cells.ts'
import { gateCells } from '../../../../core/zero-lane/gate-cells.ts'
import { writeSentence } from '../../../../core/zero-lane/gate-sentence.ts'
import type { GateState } from '../../../../core/zero-lane/gate-state.ts'
import { locate } from '../../../state/locate.ts'
import { applyStep, useEditable } from '../../../state/report-store.ts'
import { showToast } from '../../../ui/toast-store.ts'
import { Button } from '../../../ui/button.tsx'
import { FeesDialog } from '../fees-dialog.tsx'

interface GateCardProps {
  readonly reportId: number
  readonly lane: Lane
  readonly state: GateState
  /** Counted from 1. */
  readonly number: number
  readonly onAnswered: () => void
}

/** One question with its two answers, what the answer did, and the way back. */
export function GateCard({ reportId, lane, state, number, onAnswered }: GateCardProps) {
  const { gate, answer, against, stopped, blanks, sentence } = state
  const editable = useEditable()
  const [saidYes, setSaidYes] = useState(false)
  const [denied, setDenied] = useState(false)
  const [fees, setFees] = useState(false)
  const id = `gate-${gate.id}`
  const sayNo = (): void => {
    setSaidYes(false)
    setDenied(against.length > 0)
    if (against.length > 0 || stopped !== null) return
    const edits = answerNo(lane, gate)
    const zeros = edits.filter(edit => edit.what === 'cell').length
    applyStep(edits)
    if (edits.length > 0) showToast(zeros > 0 ? `已填 ${zeros} 格，可以撤销。` : '已写入正文，可以撤销。')
    onAnswered()
  }
  const sayYes = (): void => {
    setSaidYes(true)
    setDenied(false)
    if (answer === 'no') applyStep(takeBack(lane, gate))
    if (gate.zeros.length === 0) setFees(true)
  }
  const yes = answer === 'yes' || (saidYes && answer === null)
  return (
    <li className="gate" data-gate={gate.id} data-open={answer === null && stopped === null && !yes}>
      <div className="gate-asks">
        <h2 id={id}>
          <span aria-hidden="true">{number}</span>
          {gate.question}
        </h2>
        <p className="quiet">{gate.hint}</p>
      </div>
      <div className="gate-answers" role="group" aria-labelledby={id}>
        <Button aria-pressed={answer === 'no'} disabled={!editable || stopped !== null} onClick={sayNo}>
          没有
        </Button>
        <Button aria-pressed={yes} disabled={!editable} onClick={sayYes}>
          有
        </Button>
      </div>
      <div className="gate-result" aria-live="polite">
        {stopped !== null && answer !== 'yes' ? (
          <p className="notice warn">{stopped}</p>
        ) : denied && against.length > 0 ? (
          <p className="notice warn" role="alert">
            {`已经填了：${namesOf(state)}，与“没有”不符。填错的请改掉，再回答一次。`}
          </p>
        ) : answer === 'yes' && against.length > 0 ? (
          <p>{`已填：${namesOf(state)}。`}</p>
        ) : null}
        {answer === 'no' ? <Done state={state} /> : null}
        {answer === 'no' && editable && (state.filled > 0 || sentence?.is === 'written') ? (
          <Button
            look="quiet"
            small
            aria-label={`收回：${gate.question}`}
            onClick={() => {
              applyStep(takeBack(lane, gate))
            }}
          >
            收回
          </Button>
        ) : null}
        {answer === 'no' && editable && sentence?.is === 'otherwise' ? (
          <Button
            small
            title={sentence.text}
            onClick={() => {
              applyStep(writeSentence(lane, gate))
            }}
          >
            {`写入：${sentence.text}`}
          </Button>
        ) : null}
        {yes || stopped !== null ? (
          <YesActs
            reportId={reportId}
            lane={lane}
            state={state}
            onFees={() => {
              setFees(true)
            }}
          />
        ) : null}
        {answer === 'yes' && stopped === null && editable && against.length > 0 && blanks.length > 0 ? (
          <Button
            small
            onClick={() => {
              applyStep(answerNo(lane, gate).filter(edit => edit.what === 'cell'))
            }}
          >
            {`其余 ${blanks.length} 个空格填 0`}
          </Button>
        ) : null}
      </div>
      {fees ? (
        <FeesDialog
          onClose={() => {
            setFees(false)
          }}
        />
      ) : null}
    </li>
  )
}

/** What was filled and what was written, in words. */
function Done({ state: { filled, sentence, blanks } }: { readonly state: GateState }) {
  const says = [
    ...(filled > 0 ? [`已填 ${filled} 格`] : []),
    ...(blanks.length > 0 ? [`还有 ${blanks.length} 格不能推算，请核实后填`] : []),
    ...(sentence?.is === 'written' ? [`写入${sentence.place}`] : []),
  ]
  return (
    <p className="gate-done">
      {says.length > 0 ? `✓ ${says.join('，')}` : '✓ 各格都是 0'}
      {sentence?.is === 'written' ? <q>{sentence.text}</q> : null}
    </p>
  )
}

interface YesActsProps {
  readonly reportId: number
  readonly lane: Lane
  readonly state: GateState
  readonly onFees: () => void
}

/** 有: where the numbers are typed. */
function YesActs({ reportId, lane, state, onFees }: YesActsProps) {
  const { gate, against, blanks } = state
  const section = lane.form.sections.find(s => s.id === gate.section)
  const { zeros } = gateCells(lane.form, gate)
  const first = against[0]?.cell ?? blanks[0] ?? zeros[0]
  if (!first)
    return (
      <Button small onClick={onFees}>
        填写收取情况…
      </Button>
    )
  return (
    <Button
      small
      onClick={() => {
        locate(reportId, { task: gate.section, cell: first.id })
      }}
    >
      {`去填：${section?.heading ?? ''}`}
    </Button>
  )
}

const namesOf = ({ against }: GateState): string => {
  const [first] = against
  const named = against.slice(0, 4).map(({ cell, value }) => `${cell.name} ${value} ${cell.unit}`)
  return named.join('、') + (first && against.length > 4 ? ` 等 ${against.length} 格` : '')
}
