import type { Form, SectionId } from '../forms/form.ts'
import type { CheckSettings } from '../report/office-settings.ts'
import type { Likeness } from '../likeness/likeness.ts'
import type { Report } from '../report/report.ts'
import type { Edit } from '../report/edit.ts'

/** 错误 (blocks 定稿) · 提醒 (must be looked at) · 提示 */
export type Severity = 'error' | 'warning' | 'info'

/** 通过 · 不通过 · 暂不能判断 (a number is still blank) */
export type Verdict = 'pass' | 'fail' | 'unknown'

/** Where in the text a finding sits. `paragraph` counts over all blocks of the part, from 0. */
export interface Quote {
  readonly part: SectionId | 'title' | 'preface' | 'sign' | 'frame' | 'extra'
  readonly paragraph: number
  readonly start: number
  readonly length: number
  readonly text: string
  /** The number meant, where the quote is a phrase around it; a range of the paragraph. */
  readonly mark?: { readonly start: number; readonly length: number }
}

/** One side of an equation, with its numbers in words: 一 + 二 = 9 + 2. */
export interface Side {
  readonly value: number
  readonly words: string
}

/** A change that would make all rules hold, applied and undone as one step. */
export interface Repair {
  readonly label: string
  readonly edits: readonly Edit[]
}

/** The one record of all checks. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly verdict: Exclude<Verdict, 'pass'>
  /** A sentence a clerk can act on. */
  readonly says: string
  /** Culprit cells, then the related ones. */
  readonly cells: readonly string[]
  readonly related: readonly string[]
  /** The chapter the finding belongs to, for the panel's groups and the task list. */
  readonly section: SectionId | 'frame'
  readonly left?: Side
  readonly right?: Side
  readonly difference?: number
  readonly quote?: Quote
  readonly repairs: readonly Repair[]
  /** ◇: an error that may be passed with a written reason. */
  readonly passable: boolean
  /** Rule, cells, numbers and quote: the same finding after a re-run has the same fingerprint. */
  readonly fingerprint: string
}

/** The report of the year before; `typed`: only its end stock, as it was typed by hand. */
export interface LastYear {
  readonly form: Form
  readonly report: Report
  readonly typed?: true
}

/** What a rule may look at. `today` is an ISO date, given from outside so that checks stay pure. */
export interface CheckInput {
  readonly form: Form
  readonly report: Report
  readonly lastYear?: LastYear
  /** Published reports are checked with some errors lowered (labels, blanks that were printed so). */
  readonly imported: boolean
  /** Just read from a file: where it does not add up, the number that may have been misread is proposed all the same. */
  readonly reading?: true
  /** The office's own limits and the rules it left out; none where not given. */
  readonly settings?: CheckSettings
  /** What its paragraphs are like, as far as stored reports were compared. */
  readonly likeness?: readonly Likeness[]
}

/** The rule book entry, the same for arithmetic and text rules. */
export interface RuleInfo {
  readonly id: string
  readonly title: string
  readonly reason: string
  /** 文号/条款, or 经验. */
  readonly source: string
  /** What the rule does not check, so that nobody relies on it for that. */
  readonly leaves?: string
  readonly severity: Severity
  readonly passable?: true
  /** Asked only of reports in these forms; of all where absent. */
  readonly forms?: readonly string[]
  /** Asked only of reports of these years, first and last included. */
  readonly years?: { readonly from?: number; readonly to?: number }
}

/** A rule that reads text or needs more than sums: a small pure function. */
export interface FunctionRule extends RuleInfo {
  readonly find: (input: CheckInput) => readonly FoundBy[]
}

/** What a function rule returns; id, severity, fingerprint and defaults are added by the engine. */
export interface FoundBy {
  readonly says: string
  readonly section: Finding['section']
  readonly verdict?: Finding['verdict']
  readonly severity?: Severity
  readonly cells?: readonly string[]
  readonly related?: readonly string[]
  readonly left?: Side
  readonly right?: Side
  readonly difference?: number
  readonly quote?: Quote
  readonly repairs?: readonly Repair[]
}
