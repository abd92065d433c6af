import { create } from 'zustand'
import type { Step } from '../../contract/api.ts'
import type { ErrorCode } from '../../contract/app-error.ts'
import type { Edit } from '../../core/report/edit.ts'
import { call, on } from '../api.ts'
import { savePace, withTime } from './save-pace.ts'
import { showError, showToast } from '../ui/toast-store.ts'

interface SaveFailure {
  readonly is: 'failed'
  readonly says: string
  readonly hint: string
}

/** What the status bar says. A failure stays until a save has succeeded. */
export type SaveState =
  | { readonly is: 'idle' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: string }
  | SaveFailure

export const useSaveState = create<{ readonly state: SaveState }>(() => ({ state: { is: 'idle' } }))

/** Why the window stayed when the clerk wanted to close it; null once all is saved or the clerk has decided. */
export const useKeptOpen = create<{ readonly why: SaveFailure | null }>(() => ({ why: null }))

interface Queued {
  readonly report: number
  readonly step: Step
  readonly burst: string | undefined
}

const RETRY_MS = 3_000
/** As many as one call may hold, with room to spare; a disk that was full for long has made a long queue. */
const STEPS_A_CALL = 200
/** Sending the same step again would be answered the same: the report is settled or gone, or has no place for it. */
const FOR_GOOD: ReadonlySet<ErrorCode> = new Set(['bad_input', 'locked', 'not_found'])

let queue: readonly Queued[] = []
let since: number | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let saving: Promise<void> | undefined
let took: readonly number[] = []
/** Steps the store has refused for good since the start. */
let refusals = 0

const tell = (state: SaveState): void => {
  useSaveState.setState({ state })
}

/** Takes a step for the disk. Unsent steps of one burst of typing are replaced by the newest. */
export function queueStep(report: number, step: Step, burst?: string): void {
  const last = queue.at(-1)
  const goesOn = burst !== undefined && last?.report === report && last.burst === burst
  queue = [...(goesOn ? queue.slice(0, -1) : queue), { report, step, burst }]
  since ??= performance.now()
  const { afterLast, afterFirst } = savePace(took)
  schedule(Math.min(afterLast, Math.max(0, since + afterFirst - performance.now())))
}

function schedule(ms: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), ms)
}

/** Writes everything that is not on disk; resolves when it is there or the attempt has failed. */
export async function flush(): Promise<void> {
  clearTimeout(timer)
  while (saving) await saving
  if (queue.length === 0) return
  saving = save().finally(() => {
    saving = undefined
  })
  await saving
}

async function save(): Promise<void> {
  const refused = new Set<number>()
  tell({ is: 'saving' })
  while (queue.length > 0) {
    const report = queue[0]?.report
    if (report === undefined) return
    const most = refused.has(report) ? 1 : STEPS_A_CALL
    const batch = queue.filter(q => q.report === report).slice(0, most)
    // Taken out while they travel, so that a burst that goes on becomes a step of its own.
    queue = queue.filter(q => !batch.includes(q))
    since = null
    const begun = performance.now()
    const reply = await call('reports.saveSteps', { id: report, steps: batch.map(q => q.step) })
    if (reply.ok) {
      took = withTime(took, performance.now() - begun)
      // What was typed while it travelled goes next: until then it is not all saved.
      if (queue.length === 0) tell({ is: 'saved', at: clock(reply.value.savedAt) })
    } else if (!FOR_GOOD.has(reply.error.code)) {
      queue = [...batch, ...queue]
      tell({ is: 'failed', says: reply.error.says, hint: reply.error.hint })
      schedule(RETRY_MS)
      return
    } else {
      refused.add(report)
      // All or none: which of several is refused is found by sending them one by one.
      if (batch.length > 1) queue = [...batch, ...queue]
      else {
        refusals += 1
        showError({ ...reply.error, says: `刚才的一步没有保存：${reply.error.says}` })
      }
    }
  }
  if (useSaveState.getState().state.is === 'saving') tell({ is: 'idle' })
  useKeptOpen.setState({ why: null })
  for (const report of refused) await readAgain(report)
}

let readAgain: (report: number) => Promise<void> = () => Promise.resolve()

/** After a step was refused for good, `read` is asked to show again what is on disk. */
export function onRefused(read: (report: number) => Promise<void>): void {
  readAgain = read
}

/** What has been typed in a report and is not on disk yet, oldest first. */
export const unsavedEdits = (report: number): readonly Edit[] =>
  queue.filter(q => q.report === report).flatMap(q => q.step.edits)

/** 12:31:05 of this machine; of another day 1月8日. */
export function clock(iso: string): string {
  const at = new Date(iso)
  const today = at.toDateString() === new Date().toDateString()
  return today ? at.toLocaleTimeString('zh-CN', { hour12: false }) : `${at.getMonth() + 1}月${at.getDate()}日`
}

/** Whether something is not on disk yet. */
export const unsaved = (): boolean => queue.length > 0 || saving !== undefined

/** Main asks before the window closes: what is being typed is committed and saved, then main is told. */
export function answerFlush(): () => void {
  return on('flush', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const before = refusals
    void flushAll().then(() => {
      const { state } = useSaveState.getState()
      const why = state.is === 'failed' ? state : null
      useKeptOpen.setState({ why })
      // A step that was refused just now has to be seen before the window goes.
      void call('window.flushed', { leave: why === null && refusals === before })
    })
  })
}

/** Before an act on the whole report: true when everything typed is on disk; else the clerk has been told. */
export async function savedAll(): Promise<boolean> {
  const before = refusals
  await flushAll()
  if (unsaved()) showToast('还有内容没有保存，先等保存完成。', 'bad')
  return !unsaved() && refusals === before
}

/** What is typed while one save is under way is saved by the next. */
async function flushAll(): Promise<void> {
  do await flush()
  while (unsaved() && useSaveState.getState().state.is !== 'failed')
}

/** 不关闭, or 关闭 and give up what could not be saved. */
export function decideToClose(leave: boolean): void {
  useKeptOpen.setState({ why: null })
  void call('window.flushed', { leave })
}
