import { cellsOf } from '../forms/cells.ts'
import { valueOf } from '../report/report.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'

/** 与上年相差: changes from last year that are rarely true. */
export const swingRules: readonly FunctionRule[] = [
  {
    id: 'T3-14',
    title: '新收申请与上年相差',
    reason: '本年新收与上年相差两倍以上的，先核实再报。',
    source: '经验',
    leaves: '数量相近而构成不同的不提示。',
    severity: 'info',
    find: newApplications,
  },
  {
    id: 'T2-16',
    title: '表二数字与上年相差',
    reason: '与上年相差十倍以上，或者由二十以上降为 0 的，先核实再报。',
    source: '经验',
    leaves: '两年都错的查不出来；增减项目数不比较。',
    severity: 'info',
    find: tableTwo,
  },
]

function newApplications({ report, lastYear }: CheckInput): FoundBy[] {
  const now = valueOf(report, 't3.new.tot')
  const before = lastYear ? valueOf(lastYear.report, 't3.new.tot') : null
  if (now === null || before === null || Math.abs(now - before) <= 2 * Math.max(5, before)) return []
  return [
    {
      says: `本年新收${now}件，上年${before}件，相差较大，请核实。`,
      section: 's3',
      cells: ['t3.new.tot'],
      left: { value: now, words: `本年新收 = ${now}` },
      right: { value: before, words: `上年新收 = ${before}` },
      difference: Math.abs(now - before),
    },
  ]
}

/** Compared only where both years' forms count the same thing under the same cell; 增减 has no size to compare. */
function tableTwo({ form, report, lastYear }: CheckInput): FoundBy[] {
  if (!lastYear) return []
  const shared = [...cellsOf(form).values()].filter(
    c => c.table === 't2' && c.kind !== 'signed' && cellsOf(lastYear.form).has(c.id),
  )
  return shared.flatMap(cell => {
    const now = valueOf(report, cell.id)
    const before = valueOf(lastYear.report, cell.id)
    if (now === null || before === null || !farApart(now, before)) return []
    return [
      {
        says: `${cell.rowLabel}${cell.colLabel}本年${now}，上年${before}，差异较大，请核实。`,
        section: 's2',
        cells: [cell.id],
        left: { value: now, words: `本年 = ${now}` },
        right: { value: before, words: `上年 = ${before}` },
        difference: Math.round(Math.abs(now - before) * 1e6) / 1e6,
      } as const,
    ]
  })
}

function farApart(now: number, before: number): boolean {
  if (now === 0) return before > 20
  return before > 0 && Math.max(now, before) > 10 * Math.min(now, before)
}
