import type { Each } from '../forms/form.ts'
import type { Authority } from '../report/authority.ts'
import type { Finding, RuleInfo } from './check.ts'

/** An addend of a side. Placeholders such as `{c}` are filled from `each`. */
export interface RuleTerm {
  readonly cell: string
  readonly sign?: -1
  readonly times?: number
  /** Taken from last year's report. */
  readonly lastYear?: true
  /** Name under which the message can show this number alone. */
  readonly as?: string
}

/** Every addend the form declares for a computed cell, along its row or its column. */
export interface AddendsTerm {
  readonly addendsOf: string
  readonly along: 'row' | 'column'
}

export interface Amount {
  /** In words, shown before the numbers: 一 + 二. */
  readonly name: string
  readonly terms: readonly (RuleTerm | AddendsTerm)[]
  readonly plus?: number
}

export type Relation = '=' | '!=' | '<' | '<=' | '>' | '>='

/** Yes-or-no columns of the authority profile. */
export type Power = {
  [K in keyof Authority]: Authority[K] extends boolean ? K : never
}[keyof Authority]

/** When a rule applies at all; a condition over a blank cell keeps the rule silent. */
export type Condition =
  | { readonly power: Power; readonly held: boolean }
  | { readonly enforcement: boolean }
  | { readonly fromYear: number }
  | { readonly terms: readonly RuleTerm[]; readonly op: Relation; readonly than: number }

/** The ids a placeholder runs through: listed, or every row or column of a table of the form at hand. */
export type EachOf = Each | Readonly<Record<string, readonly string[] | AllOf>>
export type AllOf =
  { readonly rowsOf: string } | { readonly columnsOf: string } | { readonly addendRowsOf: string }

export interface Equation {
  readonly each?: EachOf
  readonly when?: readonly Condition[]
  readonly left: Amount
  readonly op: Relation
  readonly right: Amount
  /** `{a}` left, `{b}` right, `{d}` difference, `{c}` the label of what the placeholder stands for, `{as}` a named term. */
  readonly says: string
  /** Where our own reports add up every cell of it, the equation follows from those beside it and is not said again. */
  readonly totalsFollow?: true
  /** Which side holds the culprit cells; both where absent. */
  readonly blame?: 'left' | 'right'
  /** The single cell that, moved by the difference, makes the equation hold. `{n}` in the label is its new value. */
  readonly repair?: { readonly cell: string; readonly label: string }
}

/** A rule that is only sums: JSON values, evaluated by one interpreter. `also` holds further equations under the same id. */
export interface ArithmeticRule extends RuleInfo, Equation {
  readonly section: Finding['section']
  readonly also?: readonly Equation[]
  /** A blank says nothing new here: another rule reports the same blank. */
  readonly silentOnBlank?: true
  /** Ties a stock to last year's: part of the chain over all years (结转链). */
  readonly chain?: true
}
