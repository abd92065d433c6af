import type { ConcreteAmount, ConcreteEquation } from '../../core/checks/expand-equation.ts'
import { expandEquation } from '../../core/checks/expand-equation.ts'
import { rulesFor } from '../../core/checks/known-rules.ts'
import type { Rule } from '../../core/checks/rule-book.ts'
import { cellsOf } from '../../core/forms/cells.ts'
import type { Form, Table } from '../../core/forms/form.ts'
import { valueOf } from '../../core/report/report.ts'
import type { Report } from '../../core/report/report.ts'

/** The balance of a column in words: 一 + 二 = 11, 三（七）+ 四 = 10, 差 1 件. `ok` is null while a number is blank. */
export interface Balance {
  readonly label: string
  readonly ok: boolean | null
  readonly says: string
  /** For under the column: 平 / 差 1 / nothing while it is unknown. */
  readonly short: string
}

const cache = new WeakMap<Table, { rules: readonly Rule[]; found: ReadonlyMap<string, ConcreteEquation> }>()

/** The equation the rule book declares for each column of a table, by column id; empty where none is declared. */
export function balancesOf(form: Form, table: Table, year: number): ReadonlyMap<string, ConcreteEquation> {
  const rules = rulesFor(form, year)
  const cached = cache.get(table)
  if (cached?.rules === rules) return cached.found
  const sums = rules.flatMap(rule => ('left' in rule && rule.severity === 'error' ? [rule] : []))
  const found = new Map(
    sums
      .flatMap(rule => expandEquation(form, rule))
      .flatMap(e => {
        const column = columnOf(form, table, e)
        return column === undefined ? [] : [[column, e] as const]
      }),
  )
  cache.set(table, { rules, found })
  return found
}

/** An equation between sums within one column of the table. */
function columnOf(form: Form, table: Table, { equation, left, right }: ConcreteEquation): string | undefined {
  if (equation.op !== '=' || left.terms.length < 2 || right.terms.length < 2) return undefined
  const terms = [...left.terms, ...right.terms]
  const cells = terms.map(t => (t.lastYear ? undefined : cellsOf(form).get(t.cell)))
  const [first] = cells
  const oneColumn = cells.every(c => c?.table === table.id && c.col === first?.col)
  return oneColumn ? first?.col : undefined
}

export function balanceOf(report: Report, equation: ConcreteEquation): Balance {
  const [left, right] = [equation.left, equation.right].map(side => measure(report, side)) as [Sum, Sum]
  const label = Object.values(equation.labels).join(' ')
  if (left.total === null || right.total === null) {
    return { label, ok: null, says: `${label}：还没填全，暂不能判断`, short: '' }
  }
  const difference = Math.abs(left.total - right.total)
  const words = `${label}：${left.words}，${right.words}`
  if (difference === 0) return { label, ok: true, says: `${words}，平`, short: '平' }
  return { label, ok: false, says: `${words}，差 ${difference} 件`, short: `差 ${difference}` }
}

interface Sum {
  readonly total: number | null
  readonly words: string
}

function measure(report: Report, amount: ConcreteAmount): Sum {
  const values = amount.terms.map(t => ({ times: t.times, value: valueOf(report, t.cell) }))
  const total = values.reduce<number | null>(
    (sum, { times, value }) => (sum === null || value === null ? null : sum + times * value),
    amount.plus,
  )
  return { total, words: `${amount.name} = ${String(total ?? '')}` }
}
