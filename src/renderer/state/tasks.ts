import { chainLinks, chainState } from '../../core/carry-over/chain.ts'
import { upstreamChanges } from '../../core/carry-over/upstream.ts'
import type { Finding } from '../../core/checks/check.ts'
import { cellsOf, isComputed } from '../../core/forms/cells.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import type { Form, Section, SectionId } from '../../core/forms/form.ts'
import { valueOf } from '../../core/report/report.ts'
import type { Report, ReportText } from '../../core/report/report.ts'
import type { TaskId } from './router.ts'

/** 未开始 / 进行中 / 已完成 / 有问题 / 暂不能开始 */
export type TaskStatus = 'empty' | 'begun' | 'done' | 'wrong' | 'waiting'

export interface Task {
  readonly id: TaskId
  /** 三 申请办理 */
  readonly label: string
  readonly status: TaskStatus
  /** How much of it is filled; `total` 0 where it cannot be counted. */
  readonly done: number
  readonly total: number
  /** Nothing in it is blank; a chapter of words is 已完成 only when the clerk says so. */
  readonly complete: boolean
  /** Errors still open in it. */
  readonly errors: number
}

export const taskStatusNames: Readonly<Record<TaskStatus, string>> = {
  empty: '未开始',
  begun: '进行中',
  done: '已完成',
  wrong: '有问题',
  waiting: '暂不能开始',
}

interface TaskInput {
  readonly form: Form
  readonly report: Report
  readonly lastYear: Report | null
  readonly findings: readonly Finding[]
  /** Text chapters of which the clerk said 本节已填完. */
  readonly filled: readonly SectionId[]
}

/** The task list of a report in its fixed order: carried numbers, frame, the chapters of its form. */
export function tasksOf(input: TaskInput): Task[] {
  const { form, report } = input
  return [
    carriedTask(input),
    task(input, 'frame', '标题与落款', frameProgress(report.text)),
    ...form.sections.map(section =>
      task(
        input,
        section.id,
        `${section.heading.split('、')[0] ?? ''} ${section.short}`,
        section.table === undefined
          ? textProgress(report, section)
          : tableProgress(form, report, section.table),
      ),
    ),
  ]
}

type Progress = readonly [done: number, total: number]

function task(input: TaskInput, id: TaskId, label: string, [done, total]: Progress): Task {
  const errors = input.findings.filter(
    f => f.section === id && f.severity === 'error' && f.verdict === 'fail',
  ).length
  const complete = done === total
  const progress = finished(input, id, complete) ? 'done' : done === 0 ? 'empty' : 'begun'
  return { id, label, status: errors > 0 ? 'wrong' : progress, done, total, complete, errors }
}

/** What is made of numbers is done when none is blank; of words only the clerk can say so. */
function finished({ form, filled }: TaskInput, id: TaskId, complete: boolean): boolean {
  const section = form.sections.find(each => each.id === id)
  return section && section.table === undefined ? filled.includes(section.id) : complete
}

/** Numbers whose source was corrected since they were carried have to be taken over or kept with a reason. */
function carriedTask(input: TaskInput): Task {
  const { form, report, lastYear } = input
  const own = task(input, 'carried', '核对上年结转', carriedProgress(input))
  const last = lastYear && { form: formById(lastYear.formId), report: lastYear }
  const errors = own.errors + upstreamChanges(last, { form, report }).length
  return { ...own, errors, status: errors > 0 ? 'wrong' : own.status }
}

function carriedProgress({ report, lastYear }: TaskInput): Progress {
  const state = chainState(lastYear, report)
  if (lastYear === null || state.is === 'first') return [0, 0]
  const links = chainLinks(lastYear, report)
  const settled = state.is === 'broken' && state.reason !== undefined
  return [settled ? links.length : links.filter(l => l.to !== null && l.from === l.to).length, links.length]
}

const frameParts = ['title', 'signedBy', 'signDate', 'periodStart', 'periodEnd'] as const

function frameProgress(text: ReportText): Progress {
  const filled = frameParts.filter(field => text[field]).length + (text.preface.some(p => p.trim()) ? 1 : 0)
  return [filled, frameParts.length + 1]
}

function tableProgress(form: Form, report: Report, table: string): Progress {
  const inputs = [...cellsOf(form).values()].filter(c => c.table === table && !isComputed(c))
  return [inputs.filter(c => valueOf(report, c.id) !== null).length, inputs.length]
}

function textProgress(report: Report, section: Section): Progress {
  const blocks = report.text.sections[section.id]
  const total = Math.max(1, blocks.length)
  return [blocks.filter(b => b.paragraphs.some(p => p.trim() !== '')).length, total]
}
