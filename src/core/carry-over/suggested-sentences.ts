import type { SectionId } from '../forms/form.ts'

/** 常用句: offered beside the editor, put in only when the clerk chooses it. */
export interface SuggestedSentence {
  readonly section: SectionId
  readonly label: string
  readonly text: string
}

/** 国办函〔2020〕109号 is in force from 2021-01-01: earlier reports need no statement on fees. */
export function suggestedSentences(year: number): SuggestedSentence[] {
  if (year < 2021) return []
  return [
    {
      section: 's6',
      label: '未收取信息处理费',
      text: `依据《政府信息公开信息处理费管理办法》，${year}年度本机关未收取信息处理费。`,
    },
  ]
}
