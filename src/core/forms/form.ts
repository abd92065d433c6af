/**
 * The vocabulary in which an official form is declared: JSON values only, so that a form can be written out
 * as a file and loaded from one. Screen, carry-over, checks, import and export read any `Form`.
 */
import type { Gate } from './question.ts'
import type { SectionId } from './section-id.ts'

export type { SectionId } from './section-id.ts'

/** 件 (integer ≥ 0) · signed integer 增/减 · 元 · 万元 (money ≥ 0, at most 6 decimals). */
export type CellKind = 'count' | 'signed' | 'yuan' | 'wan'

/** Leaves have ids, branches only labels (a branch id, as `rv` in table 4, becomes part of the cell id). */
export interface Node {
  readonly id?: string
  /** As printed in the official form. */
  readonly label: string
  /** Spoken name for messages and screen readers; the label where absent. */
  readonly short?: string
  /** Other wordings met in published reports (import only). */
  readonly aliases?: readonly string[]
  /** 填报口径 shown beside the cell. Reference wording, not a quotation of the notice. */
  readonly note?: string
  /** Every other leaf under the same branch. */
  readonly sumOf?: 'siblings'
  readonly parts?: readonly Node[]
}

export type RowNode = Node

export interface ColNode extends Node {
  readonly kind?: CellKind
  /** Unit printed beside the entry; 件 where absent. */
  readonly unit?: string
  /** How many columns of the paper grid the cell takes; 1 where absent. */
  readonly span?: number
  readonly parts?: readonly ColNode[]
}

/** A band of rows with its own column heads; table 2 stacks several, tables 3 and 4 have one. */
export interface Block {
  /** Line merged over the whole width, as 第二十条第（一）项. */
  readonly caption?: string
  /** Head of the label column (信息内容), or the note in the corner (勾稽关系). */
  readonly corner?: string
  readonly cols: readonly ColNode[]
  readonly rows: readonly RowNode[]
}

/** Printing measures in twips (1/20 磅); widths add up to the 版心 width 8845. */
export interface TablePaper {
  readonly widths: readonly number[]
  /** How many of the leading grid columns carry row labels. */
  readonly labelColumns: number
  readonly headHeights: readonly number[]
  readonly rowHeight: number
}

export interface Table {
  readonly id: string
  /** Spoken name: 表二 主动公开. The number is the chapter's. */
  readonly name: string
  readonly blocks: readonly Block[]
  readonly paper: TablePaper
}

export interface Subheading {
  readonly key: string
  readonly title: string
  /** Words that show the aspect is covered. */
  readonly keywords: readonly string[]
  readonly hint: string
}

export interface Section {
  readonly id: SectionId
  /** As printed, ordinal included: 一、总体情况. */
  readonly heading: string
  /** For the task list: 总体情况. */
  readonly short: string
  /** Other wordings of the topic met in published reports (import only). */
  readonly aliases: readonly string[]
  readonly table?: string
  readonly subheadings?: readonly Subheading[]
  readonly hint: string
}

/** One addend: a cell id, which may hold placeholders such as `{c}`. */
export interface Term {
  readonly cell: string
  readonly sign?: -1
}

/** Placeholder name → the ids it runs through. */
export type Each = Readonly<Record<string, readonly string[]>>

/**
 * copy: prefilled and locked · propose: offered, last year's stock stays visible · reference: shown beside only
 * · remind: a sentence asks for the matching result.
 */
export type CarryMode = 'copy' | 'propose' | 'reference' | 'remind'

export interface CarryRule {
  readonly to: string
  readonly mode: CarryMode
  /** Summed over last year's report; one unknown addend makes the result unknown. */
  readonly lastYear: readonly Term[]
  /** Added from this year's own cells (roll-forward of a stock). */
  readonly thisYear?: readonly Term[]
  readonly each?: Each
  /** Shown to the clerk; `{n}` is the number carried. */
  readonly says: string
}

export interface CarryMap {
  readonly from: string
  readonly to: string
  readonly rules: readonly CarryRule[]
}

export interface Form {
  readonly id: string
  readonly name: string
  /** 文号 of the notice that prescribes it. */
  readonly basis: string
  readonly years: { readonly from: number; readonly to?: number }
  /** `{org}` and `{year}` are filled in. */
  readonly title: string
  readonly sections: readonly Section[]
  readonly tables: readonly Table[]
  /** Carry-over between two years of this form. */
  readonly carryOver: CarryMap
  /** From the last year of an earlier form; its cells that have no place here are only compared or dropped. */
  readonly carryFrom?: readonly CarryMap[]
  /** The questions of 快速填报, which together cover every entry cell; not offered where absent. */
  readonly questions?: readonly Gate[]
  /** Earlier forms whose checks hold for this one as well, where they are bound to a form. */
  readonly rulesOf?: readonly string[]
}

type Join<P extends string, I> = I extends '' ? P : I extends string ? (P extends '' ? I : `${P}.${I}`) : P
type IdOf<N> = N extends { readonly id: infer I } ? I : undefined
type Leaf<N, P extends string = ''> = N extends { readonly parts: readonly (infer C)[] }
  ? Leaf<C, Join<P, IdOf<N>>>
  : Join<P, IdOf<N>>
type BlockCell<T extends string, B> = B extends {
  readonly rows: readonly (infer R)[]
  readonly cols: readonly (infer C)[]
}
  ? Join<Join<T, Leaf<R>> & string, Leaf<C>>
  : never
type TableCell<T> = T extends { readonly id: infer I extends string; readonly blocks: readonly (infer B)[] }
  ? BlockCell<I, B>
  : never

/** The union of all cell ids of a built-in form; a misspelt cell does not compile. */
export type CellId<F extends Form> = TableCell<F['tables'][number]>
