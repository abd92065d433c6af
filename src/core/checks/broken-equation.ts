import { cellsOf } from '../forms/cells.ts'
import { fill } from '../forms/terms.ts'
import { reasonNames } from '../report/cell-value.ts'
import type { ArithmeticRule, Equation } from './arithmetic-rule.ts'
import type { CheckInput, FoundBy, Side } from './check.ts'
import type { ConcreteAmount, ConcreteEquation, ConcreteTerm } from './expand-equation.ts'
import { numberOf } from './measure.ts'
import { suggestRepairs } from './repair/suggest-repairs.ts'

/** The finding of an equation that does not hold: its sentence, both sides in words, culprits and repair. */
export function brokenEquation(
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
    repairs:
      input.imported && !input.reading ? [] : suggestRepairs(concrete, input, mustHold(rule, equation)),
  }
}

/** A sum that has to add up. What only asks to look again (请核实) says nothing of which number is wrong. */
const mustHold = ({ severity }: ArithmeticRule, { op }: Equation): boolean =>
  severity === 'error' || (severity === 'warning' && op === '=')

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
