import type { CarryRule } from './form.ts'

/** 上年结转 is last year's 结转下年度继续办理, column by column, in every form so far. */
export const carriedApplications = {
  to: 't3.in.{c}',
  mode: 'copy',
  lastYear: [{ cell: 't3.out.{c}' }],
  each: { c: ['np', 'ent', 'sci', 'ngo', 'law', 'oth'] },
  says: '带入自上年“结转下年度继续办理”：{n}件。',
} as const satisfies CarryRule

/** A case that was open on 31 December has to end, or still be open, in this year's report. */
export const pendingCases = {
  to: 't4.{g}.pending',
  mode: 'remind',
  lastYear: [{ cell: 't4.{g}.pending' }],
  each: { g: ['rv', 'ld', 'lr'] },
  says: '上年尚未审结{n}件，请填本年审结结果。',
} as const satisfies CarryRule
