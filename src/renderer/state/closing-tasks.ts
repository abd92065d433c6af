import { progressOf } from '../../core/events/progress.ts'
import type { ReportEvent } from '../../core/events/report-event.ts'
import type { Status } from '../../core/report/report.ts'
import type { TaskStatus } from './tasks.ts'

export interface ClosingTask {
  /** The screen it is done on. */
  readonly id: 'check' | 'export'
  readonly label: string
  readonly status: TaskStatus
  /** Why it cannot be begun yet. */
  readonly why: string | null
}

/** What comes after the chapters: 审核并定稿, then 导出报送, which waits for it. */
export function closingTasks(status: Status, events: readonly ReportEvent[]): ClosingTask[] {
  const { sent } = progressOf(status, events)
  const draft = status === 'draft'
  return [
    { id: 'check', label: '审核并定稿', status: draft ? 'empty' : 'done', why: null },
    {
      id: 'export',
      label: '导出报送',
      status: draft ? 'waiting' : sent ? 'done' : 'empty',
      why: draft ? '定稿后才能报送' : null,
    },
  ]
}
