import { cellsOf, isComputed } from '../forms/cells.ts'
import { fill } from '../forms/terms.ts'
import type { CellValue } from '../report/cell-value.ts'
import { reasonNames } from '../report/cell-value.ts'
import { valueOf } from '../report/report.ts'
import type { ArithmeticRule, Condition, Relation } from './arithmetic-rule.ts'
import type { CheckInput, FoundBy, Repair, Side } from './check.ts'
import { expandEquation } from './expand-equation.ts'
import type { ConcreteAmount, ConcreteEquation, ConcreteTerm } from './expand-equation.ts'

/** Evaluates a rule that is only sums: a finding for each broken equation, one for all that cannot be judged yet. */
export function evaluateRule(rule: ArithmeticRule, input: CheckInput): FoundBy[] {
  const found: FoundBy[] = []
  const blamed = new Set<string>()
  const undecided: ConcreteTerm[] = []
  for (const equation of [rule, ...(rule.also ?? [])]) {
    for (const concrete of expandEquation(input.form, equation)) {
      if (!applies(concrete, input)) continue
      const left = measure(concrete.left, input)
      const right = measure(concrete.right, input)
      if (left === null || right === null) {
        if (!awaitsTotal(concrete, input)) undecided.push(...blanks(concrete, input))
        continue
      }
      if (holds(left, equation.op, right)) continue
      const finding = describe(rule, concrete, left, right, input)
      const key = finding.cells?.join() ?? ''
      if (!blamed.has(key)) found.push(finding)
      blamed.add(key)
    }
  }
  return [...found, ...undecidedFinding(rule, undecided, input)]
}

const numberOf = (term: ConcreteTerm, input: CheckInput): number | null =>
  term.lastYear
    ? input.lastYear
      ? valueOf(input.lastYear.report, term.cell)
      : null
    : valueOf(input.report, term.cell)

/** Summed in millionths to keep money exact. */
function measure(amount: ConcreteAmount, input: CheckInput): number | null {
  let millionths = Math.round(amount.plus * 1e6)
  for (const term of amount.terms) {
    const value = numberOf(term, input)
    if (value === null) return null
    millionths += Math.round(value * term.times * 1e6)
  }
  return millionths / 1e6
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

function describe(
  rule: ArithmeticRule,
  concrete: ConcreteEquation,
  left: number,
  right: number,
  input: CheckInput,
): FoundBy {
  const { equation, labels } = concrete
  const all = [...concrete.left.terms, ...concrete.right.terms]
  const named = Object.fromEntries(all.flatMap(t => (t.as ? [[t.as, numberOf(t, input) ?? '']] : [])))
  const difference = Math.round(Math.abs(left - right) * 1e6) / 1e6
  const here = (terms: readonly ConcreteTerm[]) => terms.filter(t => !t.lastYear).map(t => t.cell)
  const leftCells = here(concrete.left.terms)
  const rightCells = here(concrete.right.terms)
  const culprits = { left: leftCells, right: rightCells, both: [...leftCells, ...rightCells] }[
    equation.blame ?? 'both'
  ]
  const reason = rule.passable && reasonOf(culprits, input)
  const says = fill(equation.says, { ...labels, ...named, a: left, b: right, d: difference })
  return {
    says: reason ? `${says}（已说明原因：${reason}）` : says,
    section: rule.section,
    ...(reason ? { severity: 'info' } : {}),
    cells: culprits,
    related: [...leftCells, ...rightCells].filter(c => !culprits.includes(c)),
    left: side(concrete.left, left, labels, input),
    ...(isNothing(concrete.right) ? {} : { right: side(concrete.right, right, labels, input), difference }),
    repairs: repairs(concrete, left - right, input),
  }
}

/** 应为 0: the bare zero on the other side is not worth showing. */
const isNothing = (amount: ConcreteAmount) => amount.terms.length === 0 && amount.plus === 0

/** The reason given when a carried cell was changed, of the cells themselves or of what they add up. */
function reasonOf(cells: readonly string[], input: CheckInput): string | undefined {
  const inputs = cells.flatMap(c => [c, ...(cellsOf(input.form).get(c)?.sums.flat() ?? [])])
  const reason = inputs.flatMap(c => input.report.cells[c]?.reason ?? [])[0]
  return reason && [reasonNames[reason.code], reason.note].filter(Boolean).join('，')
}

/** 一 + 二 = 9 + 2 = 11. Long sums leave out their zeros. */
function side(
  amount: ConcreteAmount,
  value: number,
  labels: Readonly<Record<string, string>>,
  input: CheckInput,
): Side {
  const numbers = amount.terms.map(t => ({ times: t.times, value: numberOf(t, input) ?? 0 }))
  const shown = numbers.length > 4 ? numbers.filter(n => n.value !== 0) : numbers
  const sum = shown
    .map(({ times, value }, i) => {
      const sign = times < 0 ? ' − ' : i > 0 ? ' + ' : ''
      return sign + (Math.abs(times) === 1 ? String(value) : `${value}×${Math.abs(times)}`)
    })
    .join('')
  const plus = amount.plus === 0 ? '' : ` + ${amount.plus}`
  const plain = shown.length <= 1 && !plus && numbers.every(n => Math.abs(n.times) === 1)
  const name = fill(amount.name, labels)
  return {
    value,
    words: [...(name ? [name] : []), ...(plain ? [] : [sum + plus]), String(value)].join(' = '),
  }
}

/** Moves the one cell by the difference; not offered for totals, below zero, or in a published report. */
function repairs(concrete: ConcreteEquation, excess: number, input: CheckInput): Repair[] {
  const { repairCell, equation } = concrete
  const cell = repairCell === undefined ? undefined : cellsOf(input.form).get(repairCell)
  if (!cell || !equation.repair || input.imported || isComputed(cell)) return []
  const onLeft = concrete.left.terms.some(t => t.cell === cell.id && !t.lastYear)
  const value = (valueOf(input.report, cell.id) ?? 0) + (onLeft ? -excess : excess)
  if (value < 0 && cell.kind !== 'signed') return []
  const label = fill(equation.repair.label, { ...concrete.labels, n: value })
  return [{ label, edits: [{ what: 'cell', cell: cell.id, to: moved(input.report.cells[cell.id], value) }] }]
}

const moved = (before: CellValue | undefined, value: number): CellValue =>
  before?.carried === value ? { value, origin: 'carried', carried: value } : { value, origin: 'typed' }

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
