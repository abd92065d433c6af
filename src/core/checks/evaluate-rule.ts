import { cellsOf, isComputed } from '../forms/cells.ts'
import type { ArithmeticRule, Condition, Relation } from './arithmetic-rule.ts'
import { brokenEquation } from './broken-equation.ts'
import type { CheckInput, FoundBy } from './check.ts'
import { expandEquation } from './expand-equation.ts'
import type { ConcreteEquation, ConcreteTerm } from './expand-equation.ts'
import { measure, numberOf } from './measure.ts'

/** Evaluates a rule that is only sums: a finding for each broken equation, one for all that cannot be judged yet. */
export function evaluateRule(rule: ArithmeticRule, input: CheckInput): FoundBy[] {
  const found: FoundBy[] = []
  const blamed = new Set<string>()
  const undecided: ConcreteTerm[] = []
  for (const equation of [rule, ...(rule.also ?? [])]) {
    for (const concrete of expandEquation(input.form, equation)) {
      if (!applies(concrete, input) || saidAlready(concrete, input)) continue
      const left = measure(concrete.left, input)
      const right = measure(concrete.right, input)
      if (left === null || right === null) {
        if (!awaitsTotal(concrete, input)) undecided.push(...blanks(concrete, input))
        continue
      }
      if (holds(left, equation.op, right)) continue
      const finding = brokenEquation(rule, concrete, left, right, input)
      const key = finding.cells?.join() ?? ''
      if (!blamed.has(key)) found.push(finding)
      blamed.add(key)
    }
  }
  return [...found, ...undecidedFinding(rule, undecided, input)]
}

function applies(concrete: ConcreteEquation, input: CheckInput): boolean {
  const lastForm = input.lastYear?.form
  const terms = [...concrete.left.terms, ...concrete.right.terms, ...concrete.when.flat()]
  const reachable = terms.every(t => !t.lastYear || (lastForm && cellsOf(lastForm).has(t.cell)))
  return (
    reachable &&
    (concrete.equation.when ?? []).every((condition, i) => met(condition, concrete.when[i] ?? [], input))
  )
}

function met(condition: Condition, terms: readonly ConcreteTerm[], input: CheckInput): boolean {
  const { office, year } = input.report
  if ('kinds' in condition) return condition.kinds.includes(office.kind)
  if ('enforcement' in condition) return office.enforcement === condition.enforcement
  if ('fromYear' in condition) return year >= condition.fromYear
  const value = measure({ name: '', terms, plus: 0 }, input)
  return value !== null && holds(value, condition.op, condition.than)
}

function holds(a: number, op: Relation, b: number): boolean {
  switch (op) {
    case '=':
      return a === b
    case '!=':
      return a !== b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
  }
}

/** The 总计 column of our own reports is out of balance only where a column beside it is: one mistake counts once. */
function saidAlready({ equation, left, right }: ConcreteEquation, input: CheckInput): boolean {
  if (input.imported || !equation.totalsFollow) return false
  return [...left.terms, ...right.terms].every(t => isComputedCell(t.cell, input))
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
  const empty = here.length > 0 ? '还有数未填' : `上年年报有${before}格没有数`
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

function isComputedCell(id: string, input: CheckInput): boolean {
  const cell = cellsOf(input.form).get(id)
  return cell !== undefined && isComputed(cell)
}
