import { expect, test } from 'vitest'
import { noShim } from '../shim.ts'
import { troubleAtEachWrite } from './run-troubled.ts'

test('每一次写、刷盘、打开、改名、加锁都失败一次', context => {
  if (noShim) return context.skip(noShim)
  const { tries, faults } = troubleAtEachWrite(1, 1)
  process.stdout.write(`${tries} operations failed, ${faults.length} faults\n`)
  expect(faults).toEqual([])
})
