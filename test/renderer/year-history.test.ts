import { expect, test, vi } from 'vitest'
import { loadYearHistory, useYearHistory } from '../../src/renderer/state/year-history.ts'
import { aSummary } from './a-summary.ts'

/** What each office has; `hold` keeps the next list back until it is called. */
const years: Record<number, readonly number[]> = { 1: [2025], 2: [2024] }
let hold: Promise<void> | undefined
vi.stubGlobal('window', {
  app: {
    call: async (method: string, { officeId = 0 }: { officeId?: number }) => {
      if (method !== 'reports.list') return { ok: false, error: { code: 'not_found', says: '', hint: '' } }
      const held = hold
      hold = undefined
      await held
      return { ok: true, value: years[officeId]?.map(year => aSummary(year)) }
    },
  },
})
const shown = () => useYearHistory.getState().all.map(({ year }) => year)

test('an older year imported meanwhile is among the years when the report is opened again', async () => {
  await loadYearHistory(7, 1, 2025)
  expect(shown()).toEqual([2025])
  years[1] = [2025, 2024]
  await loadYearHistory(7, 1, 2025)
  expect(shown()).toEqual([2025, 2024])
})

test('a list that comes late does not take the place of that of the report opened meanwhile', async () => {
  let release = () => {}
  hold = new Promise(done => {
    release = done
  })
  const late = loadYearHistory(7, 1, 2025)
  await loadYearHistory(8, 2, 2024)
  release()
  await late
  expect(shown()).toEqual([2024])
})
