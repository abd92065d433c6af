import { expect, test } from 'vitest'
import { noShim } from '../shim.ts'
import { weather } from './run-troubled.ts'

test(
  '三成的打开、改名、删除被拒绝：导出和备份要么写成，要么说明，不留半个文件',
  { timeout: 120_000 },
  context => {
    if (noShim) return context.skip(noShim)
    const { done, refused, faults } = weather(8, 40)
    process.stdout.write(`${done} done, ${refused} refused, ${faults.length} faults\n`)
    expect(faults).toEqual([])
    expect(done).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
  },
)
