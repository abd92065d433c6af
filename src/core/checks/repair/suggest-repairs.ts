import { cellOf } from '../../forms/cells.ts'
import { fill } from '../../forms/terms.ts'
import type { CellValue } from '../../report/cell-value.ts'
import { valueOf } from '../../report/report.ts'
import type { CheckInput, Repair } from '../check.ts'
import type { ConcreteEquation } from '../expand-equation.ts'
import { cellPairs } from './cell-pairs.ts'
import { declaredCell } from './declared-cell.ts'
import { effectOf } from './effect.ts'
import type { Proposal } from './proposal.ts'
import { excessOf } from './shares.ts'
import { singleCells } from './single-cells.ts'

const MOST = 3

/**
 * Up to three changes of one cell (or of two that were mixed up), each of which makes this sum hold and breaks no
 * other: those that mend most other broken sums first, then by how likely the slip is. Carried cells are only ever
 * set back to what was carried.
 * @param guess whether to look for the wrong number; else only what the rule itself declares is proposed
 */
export function suggestRepairs(broken: ConcreteEquation, input: CheckInput, guess: boolean): Repair[] {
  const excess = excessOf(broken, input)
  if (excess === null) return []
  const proposals = [
    ...declaredCell(broken, excess, input),
    ...(guess ? [...singleCells(broken, excess, input), ...cellPairs(broken, excess, input)] : []),
  ]
  return oneOfEach(proposals)
    .flatMap(proposal => {
      const mended = effectOf(proposal.cells, broken, input) ?? (proposal.sure ? 0 : null)
      return mended === null ? [] : [{ ...proposal, mended }]
    })
    .sort((a, b) => b.mended - a.mended || b.slip.weight - a.slip.weight)
    .slice(0, MOST)
    .map(proposal => toRepair(proposal, broken, input))
}

/** The same numbers proposed twice count once, with what speaks most for them. */
function oneOfEach(proposals: readonly Proposal[]): Proposal[] {
  const found = new Map<string, Proposal>()
  for (const proposal of proposals) {
    const key = JSON.stringify(proposal.cells)
    const same = found.get(key)
    if (!same) found.set(key, proposal)
    else if (proposal.slip.weight > same.slip.weight) found.set(key, { ...same, slip: proposal.slip })
  }
  return [...found.values()]
}

function toRepair(
  proposal: Proposal,
  { equation, repairCell, labels }: ConcreteEquation,
  input: CheckInput,
): Repair {
  const { cells, slip } = proposal
  const [first = '', ...others] = Object.keys(cells)
  const declared = first === repairCell && equation.repair
  const said = declared
    ? fill(declared.label, { ...labels, n: cells[first] ?? 0 })
    : changeInWords(first, cells[first] ?? 0, input)
  const more = others.map(id => changeInWords(id, cells[id] ?? 0, input))
  return {
    label: [said, ...more].join('，') + (slip.why && `（${slip.why}）`),
    edits: Object.entries(cells).map(([cell, value]) => ({
      what: 'cell',
      cell,
      to: moved(input.report.cells[cell], value),
    })),
  }
}

function changeInWords(id: string, value: number, { form, report }: CheckInput): string {
  const { name } = cellOf(form, id)
  const before = valueOf(report, id)
  return before === null ? `把${name}填为${value}` : `把${name}由${before}改为${value}`
}

const moved = (before: CellValue | undefined, value: number): CellValue =>
  before?.carried === value ? { value, origin: 'carried', carried: value } : { value, origin: 'typed' }
