import { proposalFor } from '../carry-over/proposal.ts'
import type { Cell } from '../forms/cells.ts'
import { applyEdits } from '../report/edit.ts'
import type { Edit } from '../report/edit.ts'
import type { Report } from '../report/report.ts'
import type { Gate } from '../forms/question.ts'
import { gateCells } from './gate-cells.ts'
import type { Lane } from './gate-cells.ts'
import { dropSentence, sentenceState, writeSentence } from './gate-sentence.ts'

/** What stands as the raw text of a number that a question filled, so that 收回 clears these and no others. */
const SAID_NONE = '没有'
const ROLLED_FORWARD = '上年末存量接下来'

export const FROM_GATE: ReadonlySet<string> = new Set([SAID_NONE, ROLLED_FORWARD])

/**
 * 没有, as one step: explicit zeros into the blanks, the stock of last year's end rolled forward, and the sentence where
 * its place in the text is still empty; a question of words only is always answered there. A number that was typed is never touched.
 */
export function answerNo(lane: Lane, gate: Gate): Edit[] {
  const { zeros, stocks, carried } = gateCells(lane.form, gate)
  // What a stored report of last year leaves open has to be found out; only a first report may say that it is nil.
  const nil = lane.last || gate.carriedStands ? zeros : [...zeros, ...carried]
  const cells = blankOf(lane.report, nil).map(cell => typed(cell.id, 0, SAID_NONE))
  const zeroed = { ...lane, report: applyEdits(lane.form, lane.report, cells) }
  const numbers = [...cells, ...rolledForward(zeroed, blankOf(zeroed.report, stocks))]
  const counted = { ...lane, report: applyEdits(lane.form, lane.report, numbers) }
  const says = gate.zeros.length === 0 || sentenceState(counted, gate)?.is === 'free'
  return [...numbers, ...(says ? writeSentence(counted, gate) : [])]
}

/** 收回: what the question filled is blank again, its sentence is out of the text. What was typed stays. */
export function takeBack(lane: Lane, gate: Gate): Edit[] {
  const { zeros, stocks, carried } = gateCells(lane.form, gate)
  const filled = [...zeros, ...stocks, ...carried].filter(cell =>
    FROM_GATE.has(lane.report.cells[cell.id]?.raw ?? ''),
  )
  return [
    ...dropSentence(lane, gate),
    ...filled.map(({ id }) => ({ what: 'cell', cell: id, to: null }) as const),
  ]
}

const blankOf = ({ cells }: Report, these: readonly Cell[]): Cell[] =>
  these.filter(({ id }) => (cells[id]?.value ?? null) === null && cells[id]?.raw === undefined)

const typed = (cell: string, value: number, raw: string): Edit => ({
  what: 'cell',
  cell,
  to: { value, origin: 'typed', raw },
})

function rolledForward({ form, report, last }: Lane, stocks: readonly Cell[]): Edit[] {
  if (!last) return []
  return stocks.flatMap(({ id }) => {
    const value = proposalFor(form, last.form, last.report, report, id)?.value ?? null
    return value === null ? [] : [typed(id, value, ROLLED_FORWARD)]
  })
}
