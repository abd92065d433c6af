import { cellOf, cellsOf } from '../forms/cells.ts'
import type { Cell } from '../forms/cells.ts'
import { carryMap, formById, formForYear } from '../forms/form-for-year.ts'
import type { CarryMap, CarryRule, Form } from '../forms/form.ts'
import { addUp, assignments, fill } from '../forms/terms.ts'
import type { Reason } from '../report/cell-value.ts'
import { formatCell } from '../report/cell-value.ts'
import { valueOf } from '../report/report.ts'
import type { Report } from '../report/report.ts'
import { withTotals } from '../report/totals.ts'
import { chainLinks } from './chain.ts'
import { typedStock } from './typed-stock.ts'

/** holds · broken · unknown: a number is missing on one side · none: nothing was pending, so nothing is asked */
export type LinkState = 'holds' | 'broken' | 'unknown' | 'none'

/** One number of this year that follows from last year's report. */
export interface CarriedLink {
  /** This year's. */
  readonly cell: Cell
  /** What last year left. */
  readonly stock: number | null
  /** Last year's cells it stands in. */
  readonly from: readonly string[]
  /** What follows from last year. */
  readonly expected: number | null
  readonly actual: number | null
  readonly state: LinkState
  /** How the expected number comes about, where it is not simply last year's: 上年5 + 本年制发件数2 − 本年废止件数1. */
  readonly sum?: string
  /** Why a carried number was changed. */
  readonly reason?: Reason
}

export interface CarriedLinks {
  /** report: last year's is stored · stock: its end stock was typed by hand · none: neither */
  readonly source: 'report' | 'stock' | 'none'
  /** 上年结转, all seven columns. */
  readonly applications: readonly CarriedLink[]
  /** Stocks rolled forward: 现行有效件数 (2021), 对外公开总数量 (2019). */
  readonly stocks: readonly CarriedLink[]
  /** Cases open at the end of last year against this year's total of their kind. */
  readonly pending: readonly CarriedLink[]
}

/** Every link between last year and this, in the order of the form. */
export function carriedLinks(last: Report | null, current: Report): CarriedLinks {
  const before =
    last?.year === current.year - 1 ? last : (typedStock(current)?.report ?? carriedStock(current))
  const source = before === null ? 'none' : before === last ? 'report' : 'stock'
  if (before === null) return { source, applications: [], stocks: [], pending: [] }
  const forms = { last: formById(before.formId), current: formById(current.formId) }
  const map = carryMap(forms.last, forms.current)
  return {
    source,
    applications: chainLinks(before, current).map(({ column, from, to }) =>
      link(current, cellOf(forms.current, `t3.in.${column}`), {
        stock: from,
        from: [`t3.out.${column}`],
        expected: from,
        actual: to,
      }),
    ),
    stocks: map ? linesOf(map, 'propose').map(line => rolledForward(line, before, current)) : [],
    pending: map ? linesOf(map, 'remind').map(line => pendingLink(line, before, current)) : [],
  }
}

/** Drafts begun before the typed stock was kept have at least what was carried from it. */
function carriedStock(current: Report): Report | null {
  const form = formForYear(current.year - 1)
  const map = form && carryMap(form, formById(current.formId))
  if (!form || !map) return null
  const cells = linesOf(map, 'copy').flatMap(({ to, lastYear }) => {
    const carried = current.cells[to]?.carried
    const [from] = lastYear
    return carried === undefined || !from ? [] : [[from.cell, { value: carried, origin: 'typed' }] as const]
  })
  if (cells.length === 0) return null
  const year = current.year - 1
  return { ...current, formId: form.id, year, cells: withTotals(form, Object.fromEntries(cells)) }
}

type Line = Required<Pick<CarryRule, 'to' | 'lastYear' | 'thisYear'>>

/** The rules of one mode with their placeholders filled in. */
const linesOf = (map: CarryMap, mode: CarryRule['mode']): Line[] =>
  map.rules
    .filter(rule => rule.mode === mode)
    .flatMap(rule =>
      assignments(rule.each).map(ids => ({
        to: fill(rule.to, ids),
        lastYear: rule.lastYear.map(term => ({ ...term, cell: fill(term.cell, ids) })),
        thisYear: (rule.thisYear ?? []).map(term => ({ ...term, cell: fill(term.cell, ids) })),
      })),
    )

type Numbers = Pick<CarriedLink, 'stock' | 'from' | 'expected' | 'actual'>

function link(current: Report, cell: Cell, numbers: Numbers): CarriedLink {
  const reason = current.cells[cell.id]?.reason
  const state = stateOf(numbers.expected, numbers.actual)
  return { cell, ...numbers, state, ...(reason ? { reason } : {}) }
}

function stateOf(expected: number | null, actual: number | null): LinkState {
  if (expected === null || actual === null) return 'unknown'
  return expected === actual ? 'holds' : 'broken'
}

function rolledForward({ to, lastYear, thisYear }: Line, last: Report, current: Report): CarriedLink {
  const form = formById(current.formId)
  const stock = addUp(lastYear, cell => valueOf(last, cell))
  const change = addUp(thisYear, cell => valueOf(current, cell))
  const expected = stock === null || change === null ? null : stock + change
  const say = (value: number | null) => formatCell(value) || '（空）'
  const sum = [
    `上年${say(stock)}`,
    ...thisYear.map(
      t => `${t.sign ? '−' : '+'} ${cellOf(form, t.cell).colLabel}${say(valueOf(current, t.cell))}`,
    ),
  ].join(' ')
  const numbers = { stock, from: lastYear.map(t => t.cell), expected, actual: valueOf(current, to) }
  return { ...link(current, cellOf(form, to), numbers), sum }
}

/** A case that was open has to be decided or still open this year: it counts in this year's total. */
function pendingLink({ to, lastYear }: Line, last: Report, current: Report): CarriedLink {
  const form = formById(current.formId)
  const total = totalWith(form, to)
  const expected = addUp(lastYear, cell => valueOf(last, cell))
  const actual = valueOf(current, total.id)
  const state =
    expected === 0
      ? 'none'
      : expected === null || actual === null
        ? 'unknown'
        : actual >= expected
          ? 'holds'
          : 'broken'
  const from = lastYear.map(t => t.cell)
  return { ...link(current, total, { stock: expected, from, expected, actual }), state }
}

/** The total that a cell is counted in. */
function totalWith(form: Form, id: string): Cell {
  const total = [...cellsOf(form).values()].find(cell => cell.sums.some(sum => sum.includes(id)))
  if (!total) throw new Error(`${form.id}: ${id} is counted in no total`)
  return total
}
