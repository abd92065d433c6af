import type { CleanReport } from './clean-report.ts'

/** The five sub-headings that most offices use. */
export const usualOverview = (
  disclosed: string,
  applications: string,
  management: string,
  platform: string,
  support: string,
): CleanReport['s1'] => [
  ['（一）主动公开情况', disclosed],
  ['（二）依申请公开情况', applications],
  ['（三）政府信息管理情况', management],
  ['（四）政府信息公开平台建设情况', platform],
  ['（五）监督保障情况', support],
]

export const usualProblems: CleanReport['s5'] = [
  [
    '',
    '存在的主要问题：一是解读材料通俗性不够；二是专栏检索功能不够便捷。',
    '改进情况：上年度指出的培训不足问题已解决，全年多办了两期培训班；下一步，将增设全文检索。',
  ],
]

export const noFees = (year: number): CleanReport['s6'] => [
  ['', `${String(year)}年本单位没有向申请人收取过信息处理费。除此之外，没有需要报告的其他事项。`],
]

export const office = (
  name: string,
  kind: CleanReport['office']['kind'],
  place: string,
  ...aliases: string[]
): CleanReport['office'] => ({ name, kind, place, aliases })
