import { beforeEach, describe, expect, it, vi } from 'vitest'

/** The bridge to main, answering when told to. */
const bridge = { call: vi.fn<(method: string, input: unknown) => Promise<unknown>>(), on: vi.fn() }
vi.stubGlobal('window', { app: bridge })
const { call } = await import('../../src/renderer/api.ts')

const inTurn = () => {
  let n = 0
  return () => Promise.resolve({ ok: true, value: ++n })
}

beforeEach(() => {
  bridge.call.mockReset().mockImplementation(inTurn())
})

describe('连击两下', () => {
  it('新建、定稿、归档只做一次，两下得到同一个结果', async () => {
    const answers = await Promise.all([
      call('reports.create', { officeId: 1, year: 2026 }),
      call('reports.create', { officeId: 1, year: 2026 }),
    ])
    expect(bridge.call).toHaveBeenCalledTimes(1)
    expect(answers[0]).toBe(answers[1])
  })

  it.each(['diary.add', 'events.send', 'backups.make', 'bundles.write', 'data.move', 'packs.apply'] as const)(
    '%s 也只做一次',
    async method => {
      await Promise.all([call(method, {}), call(method, {})])
      expect(bridge.call).toHaveBeenCalledTimes(1)
    },
  )

  it('做完以后再按，是新的一次', async () => {
    await call('reports.archive', { id: 7 })
    await call('reports.archive', { id: 7 })
    expect(bridge.call).toHaveBeenCalledTimes(2)
  })

  it('不同的年度各做各的', async () => {
    await Promise.all([
      call('reports.create', { officeId: 1, year: 2025 }),
      call('reports.create', { officeId: 1, year: 2026 }),
    ])
    expect(bridge.call).toHaveBeenCalledTimes(2)
  })

  it('通道断了以后说明怎么办，还能再试', async () => {
    bridge.call.mockRejectedValueOnce(new Error('gone'))
    const broken = await call('reports.finalize', { id: 7 })
    expect(broken).toMatchObject({ ok: false, error: { hint: expect.stringContaining('请重试') as string } })
    expect(await call('reports.finalize', { id: 7 })).toMatchObject({ ok: true })
  })
})
