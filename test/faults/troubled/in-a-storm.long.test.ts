import { expect, test } from 'vitest'
import { noShim } from '../shim.ts'
import { weather } from './run-troubled.ts'

test('200 轮拒绝', context => {
  if (noShim) return context.skip(noShim)
  const { done, refused, faults } = weather(200, 4_000)
  process.stdout.write(`${done} done, ${refused} refused, ${faults.length} faults\n`)
  expect(faults).toEqual([])
})
