import { expect, test } from 'vitest'
import { killWhileBackingUp } from './kill-property.ts'

test('备份时被强行结束 30 次：每份有名字的备份都与库一行不差', { timeout: 120_000 }, async () => {
  const { copies, bad } = await killWhileBackingUp(30, 30)
  expect(bad).toEqual([])
  expect(copies).toBeGreaterThan(60)
})
