import { beforeEach, describe, expect, it, vi } from 'vitest'
import { carryOver } from '../../src/core/carry-over/carry-over.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { noContact, valueOf } from '../../src/core/report/report.ts'
import type { Office } from '../../src/core/report/report.ts'
import type { Step } from '../../src/contract/api.ts'
import type { ReportView } from '../../src/contract/views.ts'

const office: Office = {
  name: '青河县柳溪镇人民政府',
  kind: 'gov_township',
  contact: noContact,
  aliases: [],
  enforcement: false,
}
const { report } = carryOver(null, form2021, office, 2026)
const view = (status: 'draft' | 'final'): ReportView => ({
  summary: {
    id: 7,
    year: 2026,
    version: 1,
    status,
    origin: 'own',
    formId: 'F2021',
    title: null,
    received: null,
    carriedOut: null,
    inForce: null,
    chain: { is: 'first' },
    sourceName: null,
    savedAt: '2027-01-08T09:00:00.000Z',
    correctionOf: null,
    correctionReason: null,
  },
  officeId: 1,
  report,
  seq: 0,
  lastYear: null,
  acknowledgements: [],
})

/** The other side of the preload, written down; `refuse` makes the disk fail. */
let saved: Step[] = []
let refuse = false
vi.stubGlobal('window', {
  app: {
    call: (method: string, input: { steps: Step[] }) => {
      if (method !== 'reports.saveSteps') throw new Error(method)
      if (refuse) {
        const error = { code: 'locked', says: '数据文件被占用。', hint: '请关闭正在打开它的程序。' }
        return Promise.resolve({ ok: false, error })
      }
      saved.push(...input.steps)
      return Promise.resolve({ ok: true, value: { seq: saved.length, savedAt: '2027-01-08T09:31:07.000Z' } })
    },
    on: () => () => undefined,
  },
})
const { useReport } = await import('../../src/renderer/state/report-store.ts')
const { flush, unsaved, useSaveState } = await import('../../src/renderer/state/autosave.ts')

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
  it('writes within a second by itself', async () => {
    type(4)
    await vi.waitFor(
      () => {
        expect(saved).toHaveLength(1)
      },
      { timeout: 1_000 },
    )
  })
})
