import { cellOf } from '../../forms/cells.ts'
import { valueOf } from '../../report/report.ts'
import type { CheckInput } from '../check.ts'
import type { ConcreteEquation } from '../expand-equation.ts'
import { newlyBroken, withNumbers } from './effect.ts'
import { excessOf, shares } from './shares.ts'
import type { Proposal } from './proposal.ts'

/**
 * The cell that the rule itself names, moved by what is missing; where another sum asks for it, with the cell which
 * that sum names. Next to last year's number it is offered without those too: that one is a fact, whatever else does
 * not add up yet.
 */
export function declaredCell(broken: ConcreteEquation, excess: number, input: CheckInput): Proposal[] {
  const id = broken.repairCell
  const value = id === undefined ? undefined : balanced(id, broken, excess, input)
  if (id === undefined || value === undefined) return []
  const cells = { [id]: value }
  const slip = { weight: 7, why: '' }
  const followed = withFollowers(cells, input)
  const known = [...broken.left.terms, ...broken.right.terms].some(term => term.lastYear)
  return [...(followed ? [{ cells: followed, slip }] : []), { cells, slip, ...(known ? { sure: true } : {}) }]
}

function balanced(id: string, sum: ConcreteEquation, excess: number, input: CheckInput): number | undefined {
  const share = shares(sum, input).get(id)
  if (share === undefined) return undefined
  const value = Math.round(((valueOf(input.report, id) ?? 0) - excess / share) * 1e6) / 1e6
  return value < 0 && cellOf(input.form, id).kind !== 'signed' ? undefined : value
}

function withFollowers(
  cells: Readonly<Record<string, number>>,
  input: CheckInput,
): Record<string, number> | undefined {
  const after = withNumbers(cells, input)
  const all: Record<string, number> = { ...cells }
  for (const sum of newlyBroken(Object.keys(cells), input, after)) {
    const excess = excessOf(sum, after)
    const follower = sum.repairCell
    const value = excess === null || !follower ? undefined : balanced(follower, sum, excess, after)
    if (follower === undefined || value === undefined || follower in all) return undefined
    all[follower] = value
  }
  return Object.keys(all).length > Object.keys(cells).length ? all : undefined
}
