import type { Report } from '../../../core/report/report.ts'
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
    case 'waiting':
    case 'begun':
      return task.complete ? '写好，未标记' : `${task.done}/${task.total}`
  }
}

/** How many cells were taken over from last year. */
export const carriedCount = (report: Report): number =>
  Object.values(report.cells).filter(c => c.origin === 'carried').length
