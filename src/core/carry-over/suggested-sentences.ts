import type { SectionId } from '../forms/form.ts'
import { NO_FEES } from '../forms/questions-2021.ts'
import { fill } from '../forms/terms.ts'

/** 常用句: offered beside the editor, put in only when the clerk chooses it. */
export interface SuggestedSentence {
  readonly section: SectionId
  readonly label: string
  readonly text: string
}

/** 国办函〔2020〕109号 is in force from 2021-01-01: earlier reports need no statement on fees. */
export function suggestedSentences(year: number): SuggestedSentence[] {
  if (year < 2021) return []
  return [{ section: 's6', label: '未收取信息处理费', text: fill(NO_FEES, { year }) }]
}

/** What was charged in the year. */
export interface FeesCharged {
  /** 收费通知, 件 */
  readonly notices: number
  /** Their amount, 元 */
  readonly asked: number
  /** What was paid, 元 */
  readonly paid: number
}

/** The statement of chapter six where fees were charged. */
export const feesSentence = (year: number, { notices, asked, paid }: FeesCharged): string =>
  `依据《政府信息公开信息处理费管理办法》，${year}年度本机关发出收费通知${notices}件，总金额${asked}元，实际收取${paid}元。`
