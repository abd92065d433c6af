import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { carryOver } from '../../src/core/carry-over/carry-over.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { noContact, valueOf } from '../../src/core/report/report.ts'
import { defaultOfficeSettings } from '../../src/core/report/office-settings.ts'
import { applyEdits } from '../../src/core/report/edit.ts'
import type { Office } from '../../src/core/report/report.ts'
import type { Edit } from '../../src/core/report/edit.ts'
import type { Step } from '../../src/contract/api.ts'
import type { ReportView } from '../../src/contract/views.ts'
import { aSummary } from './a-summary.ts'

const office: Office = {
  name: '青河县柳溪镇人民政府',
  kind: 'gov_township',
  contact: noContact,
  aliases: [],
  enforcement: false,
}
const { report } = carryOver(null, form2021, office, 2026)
const view = (status: 'draft' | 'final', now = report): ReportView => ({
  summary: aSummary(2026, { id: 7, status }),
  officeId: 1,
  report: now,
  seq: 0,
  lastYear: null,
  acknowledgements: [],
  events: [],
  removedEvents: [],
  filled: [],
  settings: defaultOfficeSettings,
  likeness: [],
})

/** The other side of the preload, written down; `refuse` makes the disk fail, `odd` is a number it never takes. */
let saved: Step[] = []
let refuse = false
let odd: number | null = null
/** How many steps each call brought. */
let calls: number[] = []
const isOdd = ({ edits }: Step) => edits.some(e => e.what === 'cell' && e.to?.value === odd)
const onDisk = () =>
  applyEdits(
    form2021,
    report,
    saved.flatMap(s => s.edits),
  )
vi.stubGlobal('window', {
  app: {
    call: (method: string, input: { steps: Step[] }) => {
      if (method === 'reports.open') return Promise.resolve({ ok: true, value: view('draft', onDisk()) })
      if (method !== 'reports.saveSteps') throw new Error(method)
      calls.push(input.steps.length)
      if (refuse) {
        const error = { code: 'in_use', says: '数据文件被占用。', hint: '请关闭正在打开它的程序。' }
        return Promise.resolve({ ok: false, error })
      }
      if (input.steps.some(isOdd)) {
        const error = { code: 'bad_input', says: '没有这一格。', hint: '请重新打开这份年报后再填。' }
        return Promise.resolve({ ok: false, error })
      }
      saved.push(...input.steps)
      return Promise.resolve({ ok: true, value: { seq: saved.length, savedAt: '2027-01-08T09:31:07.000Z' } })
    },
    on: () => () => undefined,
  },
})
const { useReport } = await import('../../src/renderer/state/report-store.ts')
const { flush, savedAll, unsaved, useSaveState } = await import('../../src/renderer/state/autosave.ts')
const { useToasts } = await import('../../src/renderer/ui/toast-store.ts')

const type = (value: number | null, burst?: string) => {
  const to = value === null ? null : ({ value, origin: 'typed' } as const)
  useReport.getState().apply([{ what: 'cell', cell: 't3.new.np', to }], burst)
}
const now = () => {
  const { open } = useReport.getState()
  return open && valueOf(open.report, 't3.new.np')
}

beforeEach(async () => {
  refuse = false
  odd = null
  await flush()
  saved = []
  useReport.setState({ open: null })
  useReport.getState().receive(view('draft'))
})

describe('undo', () => {
  it('takes back two hundred steps and does them again', () => {
    for (let i = 1; i <= 200; i++) type(i)
    for (let i = 199; i >= 1; i--) {
      useReport.getState().undo()
      expect(now()).toBe(i)
    }
    useReport.getState().undo()
    expect(now()).toBeNull()
    for (let i = 1; i <= 200; i++) useReport.getState().redo()
    expect(now()).toBe(200)
  })
  it('a burst of typing is one step; after leaving the field a new one begins', () => {
    type(1, 'cell')
    type(12, 'cell')
    useReport.getState().endBurst()
    type(5, 'cell')
    useReport.getState().undo()
    expect(now()).toBe(12)
    useReport.getState().undo()
    expect(now()).toBeNull()
  })
  it('a new step after an undo forgets what was undone', () => {
    type(1)
    useReport.getState().undo()
    type(2)
    expect(useReport.getState().redo()).toEqual([])
    expect(now()).toBe(2)
  })
  it('a final report is not changed', () => {
    useReport.getState().receive(view('final'))
    type(3)
    expect(now()).toBeNull()
  })
})

describe('opening it again', () => {
  const { load } = useReport.getState()
  it('shows what a restore or a merge has put on disk, and takes back no step of before', async () => {
    type(1)
    await flush()
    saved = saved.flatMap(({ edits, ...step }) =>
      edits.map((edit): Step => ({ ...step, edits: [edit.what === 'cell' ? restored(edit) : edit] })),
    )
    expect(await load(7)).toBe(true)
    expect(now()).toBe(99)
    expect(useReport.getState().undo()).toEqual([])
  })
  it('keeps what is typed meanwhile, and the steps of a report that nobody else changed', async () => {
    type(1)
    await flush()
    const loading = load(7)
    type(2)
    await loading
    expect(now()).toBe(2)
    await flush()
    await load(7)
    useReport.getState().undo()
    expect(now()).toBe(1)
  })
})

const restored = (edit: Extract<Edit, { what: 'cell' }>): Edit => ({
  ...edit,
  to: { value: 99, origin: 'typed' },
})

describe('autosave', () => {
  it('sends what was typed in one burst as one step, and undo as a step of its own', async () => {
    type(1, 'cell')
    type(12, 'cell')
    useReport.getState().undo()
    await flush()
    expect(saved.map(s => s.kind)).toEqual(['edit', 'undo'])
    expect(saved[0]?.edits).toEqual([{ what: 'cell', cell: 't3.new.np', to: { value: 12, origin: 'typed' } }])
    expect(new Set(saved.map(s => s.id)).size).toBe(2)
  })
  it('keeps everything in order when the disk refuses, says so, and writes it when it can', async () => {
    refuse = true
    type(1)
    await flush()
    type(2)
    expect(useSaveState.getState().state).toMatchObject({ is: 'failed', says: '数据文件被占用。' })
    expect(unsaved()).toBe(true)
    refuse = false
    await flush()
    const values = saved.map(s => s.edits[0]).map(e => (e?.what === 'cell' ? e.to?.value : undefined))
    expect(values).toEqual([1, 2])
    expect(unsaved()).toBe(false)
    expect(useSaveState.getState().state.is).toBe('saved')
  })
  it('lets go of a step that will never be taken, says so, and saves everything typed before and after', async () => {
    odd = 13
    const fill = (cell: string, value: number) => {
      useReport.getState().apply([{ what: 'cell', cell, to: { value, origin: 'typed' } }])
    }
    type(1)
    fill('t3.new.ent', 13)
    fill('t3.new.sci', 3)
    const flushed = flush()
    fill('t3.new.ngo', 4)
    await flushed
    await flush()
    const shown = useReport.getState().open?.report
    const numbers = (of: typeof shown) =>
      ['np', 'ent', 'sci', 'ngo'].map(c => of && valueOf(of, `t3.new.${c}`))
    expect(numbers(onDisk())).toEqual([1, null, 3, 4])
    expect(numbers(shown)).toEqual([1, null, 3, 4])
    expect(unsaved()).toBe(false)
    expect(useToasts.getState().toasts.map(t => t.says)).toEqual(['刚才的一步没有保存：没有这一格。'])
    expect(useSaveState.getState().state.is).toBe('saved')
  })
  it('an act on the whole report waits for everything typed, and is not done over what is not on disk', async () => {
    type(1)
    expect(await savedAll()).toBe(true)
    refuse = true
    type(2)
    expect(await savedAll()).toBe(false)
    refuse = false
    expect(await savedAll()).toBe(true)
    odd = 13
    type(13)
    expect(await savedAll()).toBe(false)
    expect(await savedAll()).toBe(true)
    expect(saved.flatMap(s => s.edits)).toHaveLength(2)
  })
  it('sends a long queue in several calls', async () => {
    refuse = true
    for (let i = 1; i <= 1_200; i++) type(i)
    await flush()
    refuse = false
    calls = []
    await flush()
    expect(saved).toHaveLength(1_200)
    expect(Math.max(...calls)).toBeLessThanOrEqual(1_000)
  })
  it('writes within a second by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
    onTestFinished(() => void vi.useRealTimers())
    type(4)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saved).toHaveLength(1)
  })
})
