import { carriedLinks } from '../carry-over/carried-links.ts'
import type { Cell } from '../forms/cells.ts'
import { valueOf } from '../report/report.ts'
import type { Gate } from '../forms/question.ts'
import { covers, gateCells } from './gate-cells.ts'
import type { Lane } from './gate-cells.ts'
import { sentenceState } from './gate-sentence.ts'
import type { SentenceState } from './gate-sentence.ts'
import { FROM_GATE } from './answer-gate.ts'

/** A number that contradicts 没有, with the sentence that says so. */
export interface Against {
  readonly cell: Cell
  readonly value: number
}

/** What the report itself says of a question. Nothing else is stored: the lane can be left and taken up at any time. */
export interface GateState {
  readonly gate: Gate
  /** no: all is said to be nil · yes: something was counted · null: not answered yet */
  readonly answer: 'no' | 'yes' | null
  /** Typed numbers other than 0: 没有 would deny them. */
  readonly against: readonly Against[]
  /** Why 没有 cannot be the whole answer: last year left something open. */
  readonly stopped: string | null
  /** How many cells the answer filled; they are what 收回 clears. */
  readonly filled: number
  /** Entry cells without a number. */
  readonly blanks: readonly Cell[]
  readonly sentence: SentenceState | null
}

/** Reads the state of one question off the report. */
export function gateState(lane: Lane, gate: Gate): GateState {
  const { form, report } = lane
  const { zeros, stocks, carried } = gateCells(form, gate)
  const against = zeros.flatMap(cell => {
    const value = valueOf(report, cell.id) ?? 0
    return value === 0 ? [] : [{ cell, value }]
  })
  const all = [...zeros, ...stocks, ...carried]
  const blanks = all.filter(cell => valueOf(report, cell.id) === null)
  const filled = all.filter(cell => FROM_GATE.has(report.cells[cell.id]?.raw ?? '')).length
  const sentence = sentenceState(lane, gate)
  const nil = zeros.length > 0 ? filled > 0 || blanks.length === 0 : sentence?.is === 'written'
  const told = sentence?.is === 'otherwise' && toldOtherwise(lane, gate)
  const answer = against.length > 0 || told ? 'yes' : nil ? 'no' : null
  return { gate, answer, against, stopped: stoppedBy(lane, gate, carried), filled, blanks, sentence }
}

function toldOtherwise({ report }: Lane, { section, told }: Gate): boolean {
  const words = report.text.sections[section].flatMap(block => block.paragraphs).join('\n')
  return told !== undefined && words.includes(told)
}

/** 上年结转 and cases open at the end of last year have to have a result this year. */
function stoppedBy({ report, last }: Lane, gate: Gate, carried: readonly Cell[]): string | null {
  const left = (gate.carriedStands ? [] : carried).flatMap(cell => {
    const value = valueOf(report, cell.id) ?? 0
    return value > 0 ? [`${cell.colLabel} ${value} 件`] : []
  })
  if (left.length > 0) {
    return `上年结转的申请还有：${left.join('、')}。它们今年要有办理结果，或者再结转下年，所以不能全填 0：请在表里填好办理结果，再把其余的空格填 0。`
  }
  const pending = carriedLinks(last?.report ?? null, report).pending.filter(
    link => covers(gate, link.cell.id) && (link.expected ?? 0) > 0,
  )
  if (pending.length === 0) return null
  const cases = pending.map(({ cell, expected }) => `${caseName(cell)} ${expected ?? 0} 件`)
  return `上年末尚未审结：${cases.join('、')}。它们今年要有结果，或者仍未审结，所以不能全填 0：请在表里填好，再把其余的空格填 0。`
}

/** 表四 行政复议 总计 → 行政复议 */
const caseName = (cell: Cell): string => cell.name.split(' ').slice(1, -1).join(' ')
