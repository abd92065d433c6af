import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { diskSpace, watchSpace } from '../../../src/main/keeping/disk-space.ts'
import { makeReserve } from '../../../src/main/store/reserve.ts'
import { newFolder } from '../library-folder.ts'
import { cell, drafted, step } from '../typed-report.ts'
import { fillUp } from './fill-up.ts'
import { oldFolder } from './old-folder.ts'
import { smallDisk } from './small-disk.ts'
import { startIn } from './start-in.ts'

const MB = 1024 * 1024

describe('磁盘空间', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('不足 500 MB 提示，不足 100 MB 停自动备份；开机后看一次，以后每小时看一次', async () => {
    let free = 600 * MB
    const space = diskSpace(
      newFolder,
      () => undefined,
      () => free,
    )
    const told: unknown[] = []
    const stop = watchSpace(
      { ...space, look: () => Promise.resolve() },
      () => told.push([Math.round(performance.now() / 60_000), space.status().is, space.takesCopies()]),
      () => undefined,
    )
    const begun = Math.round(performance.now() / 60_000)
    await vi.advanceTimersByTimeAsync(60_000)
    free = 499 * MB
    await vi.advanceTimersByTimeAsync(61 * 60_000)
    free = 99 * MB
    await vi.advanceTimersByTimeAsync(60 * 60_000)
    stop()
    await vi.advanceTimersByTimeAsync(120 * 60_000)
    expect(told).toEqual([
      [begun, 'enough', true],
      [begun + 60, 'low', true],
      [begun + 120, 'low', false],
    ])
  })

  test('预留用掉以后每十秒看一次，有了地方就再留', async () => {
    let looked = 0
    let tight = true
    const space = { ...diskSpace(newFolder, () => undefined), isTight: () => tight }
    const look = (): Promise<void> => {
      looked += 1
      return Promise.resolve()
    }
    const stop = watchSpace(
      { ...space, look },
      () => undefined,
      () => undefined,
    )
    await vi.advanceTimersByTimeAsync(60_000)
    expect(looked).toBe(6)
    tight = false
    await vi.advanceTimersByTimeAsync(60_000)
    stop()
    expect(looked).toBe(6)
  })
})

test('启动时磁盘已满：让出预留的 32 MB，说清楚，照常打开和保存', async context => {
  const place = smallDisk(80)
  if (place === null) return context.skip('tmpfs cannot be mounted here')
  const folder = join(place, 'data')
  const first = startIn(folder)
  const { id } = (await drafted(first as never, 2021)).summary
  expect(await makeReserve(folder)).toBe(true)
  const killed = join(place, 'killed')
  cpSync(folder, killed, { recursive: true })
  first.close()
  fillUp(place)
  const p = startIn(killed)
  const state = await p.ask('app.state', {})
  expect(state).toMatchObject({ space: { is: 'spent' }, offices: [{ id: 1 }] })
  expect(existsSync(join(killed, 'reserve.bin'))).toBe(false)
  await p.ask('reports.saveSteps', { id, steps: [step(cell('t3.new.np', 7))] })
  expect((await p.ask('reports.open', { id })).report.cells['t3.new.np']?.value).toBe(7)
})

test('不足 100 MB：自动备份停了，升级前的备份照做', async context => {
  const place = smallDisk(60)
  if (place === null) return context.skip('tmpfs cannot be mounted here')
  const folder = join(place, 'data')
  cpSync(oldFolder(), folder, { recursive: true })
  const p = startIn(folder)
  expect(await p.ask('app.state', {})).toMatchObject({ space: { is: 'low', copies: false } })
  expect(readdirSync(join(folder, '备份'))).toEqual([expect.stringContaining('升级前') as string])
})
