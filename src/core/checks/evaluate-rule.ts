import { cellOf } from '../forms/cells.ts'
import type { Form } from '../forms/form.ts'
import type { ArithmeticRule } from './arithmetic-rule.ts'
import { brokenEquation } from './broken-equation.ts'
import type { CheckInput, FoundBy } from './check.ts'
import { expandEquation } from './expand-equation.ts'
import type { ConcreteEquation, ConcreteTerm } from './expand-equation.ts'
import { isComputedCell, judgeEquation } from './judge-equation.ts'
import { numberOf } from './measure.ts'

/** Evaluates a rule that is only sums: a finding for each broken equation, one for all that cannot be judged yet. */
export function evaluateRule(rule: ArithmeticRule, input: CheckInput): FoundBy[] {
  const found: FoundBy[] = []
  const blamed = new Set<string>()
  const undecided: ConcreteTerm[] = []
  for (const equation of [rule, ...(rule.also ?? [])]) {
    for (const concrete of expandEquation(input.form, equation)) {
      const standing = judgeEquation(concrete, input)
      if (standing.is === 'open' && !awaitsTotal(concrete, input)) undecided.push(...blanks(concrete, input))
      if (standing.is !== 'broken') continue
      const finding = brokenEquation(rule, concrete, standing.left, standing.right, input)
      const key = finding.cells?.join() ?? ''
      if (!blamed.has(key)) found.push(finding)
      blamed.add(key)
    }
  }
  const told = rule.chain ? withoutFollowers(found, input.form) : found
  return [...told, ...undecidedFinding(rule, undecided, input)]
}

/** A total that differs from last year's only because a column does is not told again. */
function withoutFollowers(found: readonly FoundBy[], form: Form): readonly FoundBy[] {
  const culprits = new Set(found.flatMap(f => f.cells ?? []))
  const follows = (cell: string) =>
    cellOf(form, cell)
      .sums.flat()
      .some(addend => culprits.has(addend))
  return found.filter(({ cells = [] }) => cells.length === 0 || !cells.every(follows))
}

const blanks = (concrete: ConcreteEquation, input: CheckInput) =>
  [...concrete.left.terms, ...concrete.right.terms].filter(t => numberOf(t, input) === null)

/** A total that the program adds up itself follows its addends: their blanks are reported, not the sum's. */
function awaitsTotal(concrete: ConcreteEquation, input: CheckInput): boolean {
  const [only, ...others] = concrete.right.terms
  return (
    !input.imported && others.length === 0 && only?.lastYear === false && isComputedCell(only.cell, input)
  )
}

/**
 * Only errors ask for more numbers; a number that last year's report lacks can never be filled in here, so it does
 * not stand in the way of 定稿.
 */
function undecidedFinding(
  rule: ArithmeticRule,
  blank: readonly ConcreteTerm[],
  input: CheckInput,
): FoundBy[] {
  if (rule.severity !== 'error' || rule.silentOnBlank || blank.length === 0) return []
  const here = [...new Set(blank.filter(t => !t.lastYear).map(t => t.cell))]
  const before = new Set(blank.filter(t => t.lastYear).map(t => t.cell)).size
  const unknown = input.lastYear?.typed ? `上年末数有${before}格没有录入` : `上年年报有${before}格没有数`
  const empty = here.length > 0 ? '还有数未填' : unknown
  return [
    {
      says: `“${rule.title}”：${empty}，暂不能判断。`,
      section: rule.section,
      verdict: 'unknown',
      ...(here.length > 0 ? {} : { severity: 'info' }),
      cells: here.filter(c => input.imported || !isComputedCell(c, input)),
    },
  ]
}
