import { expect, test } from 'vitest'
import { killWhileBackingUp } from './kill-property.ts'

test('备份时被强行结束 150 次', async () => {
  expect((await killWhileBackingUp(150, 150)).bad).toEqual([])
})
