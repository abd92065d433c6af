import { create } from 'zustand'
import { formById } from '../../core/forms/form-for-year.ts'
import type { Form, SectionId } from '../../core/forms/form.ts'
import type { CellValue } from '../../core/report/cell-value.ts'
import { applyEdits, completeStep, inverseOf, joinInverse } from '../../core/report/edit.ts'
import type { Edit } from '../../core/report/edit.ts'
import { sameContent } from '../../core/report/log/replay.ts'
import type { ReportEvent } from '../../core/events/report-event.ts'
import type { Likeness } from '../../core/likeness/likeness.ts'
import type { OfficeSettings } from '../../core/report/office-settings.ts'
import type { Report } from '../../core/report/report.ts'
import type { Acknowledgement, ReportSummary, ReportView } from '../../contract/views.ts'
import { ask, call } from '../api.ts'
import { onRefused, queueStep, unsaved, unsavedEdits } from './autosave.ts'

export interface FormReport {
  readonly form: Form
  readonly report: Report
}

/** The report in hand with everything around it that main told. */
export interface OpenReport extends FormReport {
  readonly id: number
  readonly officeId: number
  readonly summary: ReportSummary
  readonly lastYear: (FormReport & { readonly id: number }) | null
  readonly acknowledgements: readonly Acknowledgement[]
  readonly settings: OfficeSettings
  /** 报送, 退回修改, 发布, oldest first. */
  readonly events: readonly ReportEvent[]
  readonly filled: readonly SectionId[]
  /** What its paragraphs are like, as of the last comparison. */
  readonly likeness: readonly Likeness[]
}

/** One step of the clerk: what was done, what takes it back. */
interface Done {
  readonly edits: readonly Edit[]
  readonly inverse: readonly Edit[]
  /** Steps in a row with the same burst (typing in one field) are one step. */
  readonly burst: string | undefined
}

interface ReportState {
  readonly open: OpenReport | null
  readonly past: readonly Done[]
  readonly future: readonly Done[]
  /** Reads a report from the store; the one already in hand is refreshed. False when it could not be opened. */
  readonly load: (id: number) => Promise<boolean>
  /** Takes over what main answered to an act on the report in hand; the steps to undo stay. */
  readonly receive: (view: ReportView) => void
  readonly apply: (edits: readonly Edit[], burst?: string) => void
  /** What follows is a step of its own even in the same field. */
  readonly endBurst: () => void
  readonly undo: () => readonly Edit[]
  readonly redo: () => readonly Edit[]
}

const STEPS_KEPT = 500

export const useReport = create<ReportState>((set, get) => {
  /** Applies edits to the report in hand and hands them to the autosave. */
  const put = (edits: readonly Edit[], kind: 'edit' | 'undo' | 'redo', burst?: string): void => {
    const open = get().open
    if (!open) return
    set({ open: { ...open, report: applyEdits(open.form, open.report, edits) } })
    queueStep(open.id, { id: crypto.randomUUID(), kind, edits }, burst)
  }
  return {
    open: null,
    past: [],
    future: [],
    load: async id => {
      const asked = unsaved() ? null : get().open?.report
      const view = await ask('reports.open', { id })
      const { open } = get()
      // A restore, a merge, another 机构档案: with nothing typed meanwhile, what is on disk is the report.
      if (view && open?.id === id && open.report === asked && isOther(open.report, view.report)) {
        set({ open: null })
      }
      if (view) get().receive(view)
      return view !== undefined
    },
    receive: view => {
      const { open } = get()
      const told = openOf(view)
      if (open?.id !== told.id) {
        set({ open: told, past: [], future: [] })
        void takeUpSteps(told.id, view.seq)
      }
      // What has been typed since main was asked is newer than its answer.
      else set({ open: { ...told, report: told.summary.status === 'draft' ? open.report : told.report } })
    },
    apply: (given, burst) => {
      const { open, past } = get()
      if (!open || given.length === 0 || open.summary.status !== 'draft') return
      const last = past.at(-1)
      const goesOn = burst !== undefined && last?.burst === burst
      const edits = completeStep(open.form, open.report, given, goesOn ? last.edits : [])
      const inverse = inverseOf(open.report, edits)
      const done: Done = { edits, inverse: goesOn ? joinInverse(last.inverse, inverse) : inverse, burst }
      set({ past: [...(goesOn ? past.slice(0, -1) : past).slice(1 - STEPS_KEPT), done], future: [] })
      put(edits, 'edit', burst)
    },
    endBurst: () => {
      const { past } = get()
      const last = past.at(-1)
      if (last?.burst !== undefined) set({ past: [...past.slice(0, -1), { ...last, burst: undefined }] })
    },
    undo: () => {
      const { past, future, open } = get()
      const last = past.at(-1)
      if (!last || open?.summary.status !== 'draft') return []
      set({ past: past.slice(0, -1), future: [...future, { ...last, burst: undefined }] })
      put(last.inverse, 'undo')
      return last.inverse
    },
    redo: () => {
      const { past, future, open } = get()
      const next = future.at(-1)
      if (!next || open?.summary.status !== 'draft') return []
      set({ past: [...past, next], future: future.slice(0, -1) })
      put(next.edits, 'redo')
      return next.edits
    },
  }
})

const isOther = (shown: Report, stored: Report): boolean =>
  !sameContent(shown, stored) || JSON.stringify(shown.office) !== JSON.stringify(stored.office)

/** The steps to undo of an earlier time, under those done since the report was opened. */
async function takeUpSteps(id: number, upTo: number): Promise<void> {
  const told = await call('reports.steps', { id, upTo })
  const { open, past, future } = useReport.getState()
  if (!told.ok || open?.id !== id || told.value.past.length + told.value.future.length === 0) return
  const untouched = past.length === 0 && future.length === 0
  useReport.setState({
    past: [...told.value.past.map(step => ({ ...step, burst: undefined })), ...past],
    future: untouched ? told.value.future.map(step => ({ ...step, burst: undefined })) : future,
  })
}

// What the store refused is taken off the screen; what has been typed since stays.
onRefused(async id => {
  const view = await ask('reports.open', { id })
  if (!view || useReport.getState().open?.id !== id) return
  const told = openOf(view)
  useReport.setState({ open: { ...told, report: applyEdits(told.form, told.report, unsavedEdits(id)) } })
})

/** What main told of a report, with the forms it was written in. */
export function openOf(view: ReportView): OpenReport {
  return {
    id: view.summary.id,
    officeId: view.officeId,
    summary: view.summary,
    form: formById(view.report.formId),
    report: view.report,
    lastYear: view.lastYear && {
      id: view.lastYear.id,
      form: formById(view.lastYear.report.formId),
      report: view.lastYear.report,
    },
    acknowledgements: view.acknowledgements,
    settings: view.settings,
    events: view.events,
    filled: view.filled,
    likeness: view.likeness,
  }
}

/** One cell of the report in hand; only this cell's component wakes when it changes. */
export const useCell = (cell: string): CellValue | undefined => useReport(s => s.open?.report.cells[cell])

/** Whether the report in hand may be changed. */
export const useEditable = (): boolean => useReport(s => s.open?.summary.status === 'draft')

export const applyStep = (edits: readonly Edit[], burst?: string): void => {
  useReport.getState().apply(edits, burst)
}
