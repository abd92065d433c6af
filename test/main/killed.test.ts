import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/main/store/open-store.ts'
import { bytesOf, liuxi, newFolder, opened, opening, report2021 } from './library-folder.ts'

const CLERK = join(import.meta.dirname, 'typing-clerk.ts')

function typing(folder: string, first: number, journal = 'wal') {
  const child = spawn(process.execPath, [CLERK, folder, String(first), journal], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return { child, acknowledged: () => said.split('\n').slice(0, -1).map(Number) }
}

function libraryWithDraft(): string {
  const folder = newFolder()
  const store = opened(folder)
  store.offices.create(liuxi)
  store.reports.insert(
    { officeId: 1, version: 1, origin: 'own', report: report2021 },
    '2026-03-01T01:12:00.000Z',
  )
  store.close()
  return folder
}

const kills = [
  ['wal', 20],
  ['truncate', 8],
] as const

test.each(kills)(
  '%s 方式：程序被强行结束 %i 次，已保存的一步也不丢',
  { timeout: 120_000 },
  async (journal, KILLS) => {
    const folder = libraryWithDraft()
    let next = 1
    let total = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, acknowledged } = typing(folder, next, journal)
      const closed = once(child, 'close')
      while (acknowledged().length === 0 && child.exitCode === null) await wait(2)
      await wait((kill * 37) % 90)
      child.kill('SIGKILL')
      await closed
      const store = opened(folder, journal)
      expect(store.journal).toBe(journal)
      const steps = new Set(store.steps.of(1).map(step => step.stepId))
      const lost = acknowledged().filter(n => !steps.has(`step-${n}`))
      expect(lost).toEqual([])
      const newest = Math.max(...[...steps].map(id => Number(id.slice(5))))
      const report = store.reports.find(1)?.report
      expect(report?.cells['t3.new.np']?.value).toBe(newest)
      expect(report?.text.preface[0]).toBe(`第 ${newest} 次`.repeat(200))
      store.close()
      total += acknowledged().length
      next = newest + 1
    }
    expect(total).toBeGreaterThan(KILLS)
  },
)

test('第一次启动时被强行结束：再开总是能用，存过的还在', { timeout: 60_000 }, async () => {
  const seen = new Set<string>()
  for (let after = 0; after < 32; after += 4) {
    const folder = newFolder()
    const child = spawn(process.execPath, [join(import.meta.dirname, 'first-start.ts'), folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const closed = once(child, 'close')
    while (said === '' && child.exitCode === null) await wait(1)
    await wait(after)
    child.kill('SIGKILL')
    await closed
    seen.add(Object.keys(bytesOf(folder)).sort().join(' '))
    const store = opened(folder)
    expect(store.offices.list().length).toBeGreaterThanOrEqual(said.includes('saved') ? 1 : 0)
    store.close()
    expect(Object.keys(bytesOf(folder)).sort()).toEqual(['library.db', 'library.json'])
  }
  expect(seen.size, [...seen].join(' · ')).toBeGreaterThan(1)
})

test('另一个程序正在使用的库：3 秒内说明是谁，不影响对方', async () => {
  const folder = libraryWithDraft()
  const { child, acknowledged } = typing(folder, 1)
  const closed = once(child, 'close')
  while (acknowledged().length === 0 && child.exitCode === null) await wait(2)
  const began = performance.now()
  const reply = openStore(opening(folder))
  expect(performance.now() - began).toBeLessThan(3_000)
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'in_use', says: expect.stringContaining('clerk') as string },
  })
  const before = acknowledged().length
  await expect.poll(() => acknowledged().length, { timeout: 10_000 }).toBeGreaterThan(before)
  child.kill('SIGKILL')
  await closed
})
