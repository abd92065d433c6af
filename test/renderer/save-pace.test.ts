import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { savePace } from '../../src/renderer/state/save-pace.ts'

test('400 and 800 ms; on a slow disk fewer saves, and the last moment comes earlier by what a save takes', () => {
  const took = (ms: number) => Array.from({ length: 20 }, () => ms)
  expect(savePace([])).toEqual({ afterLast: 400, afterFirst: 800 })
  expect(savePace(took(150))).toEqual({ afterLast: 400, afterFirst: 800 })
  expect(savePace(took(180))).toEqual({ afterLast: 600, afterFirst: 800 })
  expect(savePace(took(400))).toEqual({ afterLast: 600, afterFirst: 600 })
  expect(savePace(took(5_000))).toEqual({ afterLast: 200, afterFirst: 200 })
  expect(savePace([5_000, ...took(20)])).toEqual({ afterLast: 400, afterFirst: 800 })
})

/** How long the disk takes, and when each step was there. */
let disk = 0
const stored = new Map<string, number>()
vi.stubGlobal('window', {
  app: {
    call: async (_method: string, { steps }: { steps: readonly { id: string }[] }) => {
      await new Promise(done => setTimeout(done, disk))
      for (const { id } of steps) stored.set(id, performance.now())
      return { ok: true, value: { seq: 1, savedAt: '2027-01-08T09:31:07.000Z' } }
    },
    on: () => () => undefined,
  },
})
const { flush, queueStep } = await import('../../src/renderer/state/autosave.ts')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  stored.clear()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Types a key each 90 ms for so long, in one burst; how long each took to the disk at the most. */
async function typed(seconds: number): Promise<number> {
  const at = new Map<string, number>()
  for (let n = 0; n < (seconds * 1_000) / 90; n += 1) {
    const id = `${String(disk)}-${String(n)}`
    at.set(id, performance.now())
    queueStep(7, { id, kind: 'edit', edits: [] }, 'burst')
    await vi.advanceTimersByTimeAsync(90)
  }
  const rest = flush()
  await vi.advanceTimersByTimeAsync(5_000)
  await rest
  const times = [...stored].map(([id, when]) => [at.get(id) ?? 0, when] as const).sort((a, b) => a[0] - b[0])
  // A step holds all of its burst: what was typed before it and not sent is on disk with it.
  return Math.max(...times.map(([, when], n) => when - (times[n - 1]?.[0] ?? [...at.values()][0] ?? 0)))
}

test.each([0, 60, 200, 400])(
  'a disk that takes %d ms: no key is longer than a second without being on it',
  async ms => {
    disk = ms
    await typed(5)
    stored.clear()
    expect(await typed(10)).toBeLessThanOrEqual(1_000 + 90)
  },
)
