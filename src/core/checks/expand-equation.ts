import { cellsOf } from '../forms/cells.ts'
import type { Form } from '../forms/form.ts'
import { assignments, fill } from '../forms/terms.ts'
import type { AllOf, Amount, EachOf, Equation } from './arithmetic-rule.ts'

type Ids = Readonly<Record<string, string>>

/** A term with its cell named; `times` includes the sign. */
export interface ConcreteTerm {
  readonly cell: string
  readonly times: number
  readonly lastYear: boolean
  readonly as?: string
}

export interface ConcreteAmount {
  readonly name: string
  readonly terms: readonly ConcreteTerm[]
  readonly plus: number
}

/** One equation about named cells of one form. */
export interface ConcreteEquation {
  readonly equation: Equation
  readonly left: ConcreteAmount
  readonly right: ConcreteAmount
  readonly when: readonly (readonly ConcreteTerm[])[]
  readonly repairCell: string | undefined
  /** Printed label of each placeholder. */
  readonly labels: Ids
}

const cache = new WeakMap<Form, WeakMap<Equation, readonly ConcreteEquation[]>>()

/** All equations a declaration stands for in a form; those that name a cell the form does not have are left out. */
export function expandEquation(form: Form, equation: Equation): readonly ConcreteEquation[] {
  let ofForm = cache.get(form)
  if (!ofForm) cache.set(form, (ofForm = new WeakMap()))
  let expanded = ofForm.get(equation)
  if (!expanded) {
    expanded = assigned(form, equation.each).flatMap(ids => concrete(form, equation, ids) ?? [])
    ofForm.set(equation, expanded)
  }
  return expanded
}

/** Every assignment of an equation's placeholders in a form. */
export function assigned(form: Form, each: EachOf | undefined): readonly Ids[] {
  const lists = Object.entries(each ?? {}).map(([name, of]): [string, readonly string[]] => [
    name,
    isList(of) ? of : allOf(form, of),
  ])
  return assignments(Object.fromEntries(lists))
}

const isList = (of: readonly string[] | AllOf): of is readonly string[] => Array.isArray(of)

function allOf(form: Form, of: AllOf): string[] {
  const cells = [...cellsOf(form).values()]
  if ('rowsOf' in of) return unique(cells.filter(c => c.table === of.rowsOf).map(c => c.row))
  if ('columnsOf' in of) return unique(cells.filter(c => c.table === of.columnsOf).map(c => c.col))
  return unique(addends(form, of.addendRowsOf, 'column').map(id => cellsOf(form).get(id)?.row ?? ''))
}

const unique = (list: readonly string[]) => [...new Set(list)]

/** The declared addends of a computed cell along its row or its column. */
export function addends(form: Form, id: string, along: 'row' | 'column'): readonly string[] {
  const cells = cellsOf(form)
  const cell = cells.get(id)
  const sameRow = (ids: readonly string[]) => ids.every(i => cells.get(i)?.row === cell?.row)
  return cell?.sums.find(ids => sameRow(ids) === (along === 'row')) ?? []
}

function concrete(form: Form, equation: Equation, ids: Ids): ConcreteEquation | undefined {
  const left = amount(form, equation.left, ids)
  const right = amount(form, equation.right, ids)
  const cells = cellsOf(form)
  const known = [...left.terms, ...right.terms].every(t => t.lastYear || cells.has(t.cell))
  if (!known || emptySum(equation, left, right)) return undefined
  return {
    equation,
    left,
    right,
    when: (equation.when ?? []).map(c => ('terms' in c ? terms(form, c.terms, ids) : [])),
    repairCell: equation.repair && fill(equation.repair.cell, ids),
    labels: labelsOf(form, left, right, ids),
  }
}

/** A sum without declared addends belongs to a cell that is not computed in this form. */
const emptySum = (equation: Equation, left: ConcreteAmount, right: ConcreteAmount) =>
  [equation.left, equation.right].some(
    (a, i) => a.terms.some(t => 'addendsOf' in t) && (i === 0 ? left : right).terms.length === 0,
  )

const amount = (form: Form, of: Amount, ids: Ids): ConcreteAmount => ({
  name: of.name,
  terms: terms(form, of.terms, ids),
  plus: of.plus ?? 0,
})

function terms(form: Form, list: Amount['terms'], ids: Ids): ConcreteTerm[] {
  return list.flatMap((term): ConcreteTerm[] =>
    'addendsOf' in term
      ? addends(form, fill(term.addendsOf, ids), term.along).map(cell => ({
          cell,
          times: 1,
          lastYear: false,
        }))
      : [
          {
            cell: fill(term.cell, ids),
            times: (term.sign ?? 1) * (term.times ?? 1),
            lastYear: term.lastYear === true,
            ...(term.as === undefined ? {} : { as: term.as }),
          },
        ],
  )
}

function labelsOf(form: Form, left: ConcreteAmount, right: ConcreteAmount, ids: Ids): Record<string, string> {
  const table = [...left.terms, ...right.terms][0]?.cell.split('.')[0]
  const cells = [...cellsOf(form).values()].filter(c => c.table === table)
  const label = (id: string) =>
    cells.find(c => c.row === id)?.rowLabel ??
    cells.find(c => c.col === id)?.colLabel ??
    groupLabel(form, table, id) ??
    id
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, label(id)]))
}

/** Label of a branch that has an id, as 行政复议 in table 4. */
function groupLabel(form: Form, table: string | undefined, id: string): string | undefined {
  type Branch = { readonly id?: string; readonly label: string; readonly parts?: readonly Branch[] }
  const find = (nodes: readonly Branch[]): string | undefined => {
    for (const node of nodes) {
      const label = node.id === id ? node.label : find(node.parts ?? [])
      if (label !== undefined) return label
    }
    return undefined
  }
  return find(form.tables.find(t => t.id === table)?.blocks.flatMap(b => b.cols) ?? [])
}
