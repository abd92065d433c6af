import type { Report } from '../../../core/report/report.ts'
import type { Verdict } from '../../state/findings.ts'
import type { Task } from '../../state/tasks.ts'

/** 未开始 · 3/5 · 填完 · 1 处要改, under the bar of a chapter. */
export function barWords(task: Task): string {
  switch (task.status) {
    case 'wrong':
      return `${task.errors} 处要改`
    case 'empty':
      return '未开始'
    case 'done':
      return '填完'
    case 'begun':
      return `${task.done}/${task.total}`
  }
}

/** What stands between this draft and 定稿, in one sentence: what is wrong, else what is empty, else nothing. */
export function whatIsLeft(chapters: readonly Task[], verdict: Verdict): string {
  if (verdict.is === 'fix') return verdict.says
  const open = chapters.filter(t => t.status !== 'done').length
  if (open > 0) return `还有 ${open} 个部分没填完`
  return verdict.is === 'fill' ? verdict.says : '填完了，可以审核并定稿'
}

/** How many cells were taken over from last year. */
export const carriedCount = (report: Report): number =>
  Object.values(report.cells).filter(c => c.origin === 'carried').length
