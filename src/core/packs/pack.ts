import type { HolidayYear } from '../calendar/holiday-table.ts'
import type { ArithmeticRule } from '../checks/arithmetic-rule.ts'
import type { RuleInfo } from '../checks/check.ts'
import type { Form } from '../forms/form.ts'
import type { Limits } from '../report/known-limits.ts'
import type { Phrase } from '../report/office-settings.ts'
import type { OfficeKind } from '../report/report.ts'

/**
 * A 参数包: forms, checks, holidays and texts that the program takes over from a signed file. JSON values only; what it
 * says holds for reports of `fromYear` and later, so that older years stay as they are.
 */
export interface Pack {
  /** Which pack: a newer version takes the place of the older one with the same id. */
  readonly id: string
  /** Counted up from 1. */
  readonly version: number
  readonly name: string
  /** Who answers for it. */
  readonly issuer: string
  /** ISO date. */
  readonly date: string
  /** 文号 of the notice behind it. */
  readonly basis: string
  /** The first report year it holds for. */
  readonly fromYear: number
  readonly forms?: readonly Form[]
  /** Checks that are only sums, new or in the place of one with the same number. */
  readonly rules?: readonly ArithmeticRule[]
  /** Other wordings, weights or ends of checks that the program has. */
  readonly ruleTexts?: readonly RuleText[]
  readonly holidays?: readonly HolidayYear[]
  /** Limits by kind of office. */
  readonly limits?: Readonly<Partial<Record<OfficeKind, Limits>>>
  /** 常用语, offered after the office's own. */
  readonly phrases?: readonly Phrase[]
}

export interface RuleText extends Partial<
  Pick<RuleInfo, 'title' | 'reason' | 'source' | 'leaves' | 'severity'>
> {
  readonly id: string
  /** No longer asked. */
  readonly off?: true
}
