import { create } from 'zustand'
import { settleTyping } from './settle-typing.ts'
import type { SectionId } from '../../core/forms/form.ts'
import type { ChosenBundle } from '../../contract/backups.ts'
import type { ChosenPack } from '../../contract/packs.ts'
import type { PendingImport, ReportSummary } from '../../contract/views.ts'

/** A line of the task list: 快速填报, the carried numbers, the frame, or a chapter. */
export type TaskId = 'fast' | 'carried' | 'frame' | SectionId

const TASKS: Readonly<Record<TaskId, true>> = {
  carried: true,
  frame: true,
  fast: true,
  s1: true,
  s2: true,
  s3: true,
  s4: true,
  s5: true,
  s6: true,
}

export const isTask = (name: string): name is TaskId => Object.hasOwn(TASKS, name)

export type Screen =
  | { readonly at: 'loading' }
  | { readonly at: 'start'; readonly year?: number }
  | { readonly at: 'home' }
  | { readonly at: 'backups' }
  /** `chosen`: a 参数包 that was double-clicked, to be shown before it is applied. */
  | { readonly at: 'packs'; readonly chosen?: ChosenPack }
  /** 合并: another machine's 交接包 beside the library that is open. */
  | { readonly at: 'merge'; readonly chosen: ChosenBundle; readonly password: string | null }
  /** `from`: the page before 定稿, to go back to when a chapter was mended. */
  | { readonly at: 'entry'; readonly reportId: number; readonly task: TaskId; readonly from?: 'check' }
  | { readonly at: 'check'; readonly reportId: number }
  /** Without a pending import the screen asks for a file or text. */
  | { readonly at: 'import'; readonly pending: PendingImport | null }
  | { readonly at: 'export'; readonly reportId: number }
  | { readonly at: 'chain'; readonly officeId: number }
  | { readonly at: 'rules'; readonly officeId: number }
  | { readonly at: 'archive'; readonly reportId: number }
  /** `from`: the report in hand, to go back to. */
  | { readonly at: 'diary'; readonly officeId: number; readonly from?: number }
  | { readonly at: 'years'; readonly officeId: number }
  /** 档案: search, every version of every year, 回收站. */
  | { readonly at: 'shelf'; readonly officeId: number }
  /** Two stored reports side by side; `old` is the earlier one, or a version kept beside the other. */
  | { readonly at: 'compare'; readonly old: number; readonly now: number; readonly kept?: true }

interface Router {
  readonly screen: Screen
  readonly go: (screen: Screen) => void
}

export const useRouter = create<Router>(set => ({
  screen: { at: 'loading' },
  go: screen => {
    set({ screen })
  },
}))

/** The task last at hand in each report, to come back to. */
const lastTask = new Map<number, TaskId>()

/** The entry of a report where it was left. */
export const entryOf = (reportId: number): Screen => ({
  at: 'entry',
  reportId,
  task: lastTask.get(reportId) ?? 's1',
})

/** Where a report is worked on: a draft in the entry, everything else on its own page. */
export const screenOf = ({ id, status }: Pick<ReportSummary, 'id' | 'status'>): Screen =>
  status === 'draft' ? { at: 'entry', reportId: id, task: 's1' } : { at: 'archive', reportId: id }

/** Goes to a screen. Whatever is still unsaved stays in the autosave queue and is written meanwhile. */
export const go = (screen: Screen): void => {
  settleTyping()
  if (screen.at === 'entry') lastTask.set(screen.reportId, screen.task)
  useRouter.getState().go(screen)
}
