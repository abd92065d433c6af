import { cellOf } from '../../forms/cells.ts'
import { valueOf } from '../../report/report.ts'
import type { CheckInput } from '../check.ts'
import type { ConcreteEquation } from '../expand-equation.ts'
import { slipOf } from './slip.ts'
import { shares } from './shares.ts'
import type { Proposal } from './proposal.ts'

/** Each cell of the sum, moved by what is missing. */
export function singleCells(broken: ConcreteEquation, excess: number, input: CheckInput): Proposal[] {
  return [...shares(broken, input)].flatMap(([id, share]) => {
    const before = valueOf(input.report, id)
    const value = Math.round(((before ?? 0) - excess / share) * 1e6) / 1e6
    return mayHold(id, value, input) ? [{ cells: { [id]: value }, slip: slipOf(value, before) }] : []
  })
}

/** Whether a number is one of the cell's kind, and a carried cell goes back to what was carried. */
export function mayHold(id: string, value: number, { form, report }: CheckInput): boolean {
  const { kind } = cellOf(form, id)
  const carried = report.cells[id]?.carried
  if (carried !== undefined && carried !== null && carried !== value) return false
  if (value < 0 && kind !== 'signed') return false
  return Number.isInteger(value) || kind === 'yuan' || kind === 'wan'
}
