import { expect, test } from 'vitest'
import { noShim } from '../shim.ts'
import { troubleAtEachWrite } from './run-troubled.ts'

test(
  '磁盘满、没有权限、读写出错、文件被占用：保存、备份、导出、交接包、恢复都不丢，都说得清楚',
  { timeout: 120_000 },
  context => {
    if (noShim) return context.skip(noShim)
    const { tries, faults } = troubleAtEachWrite(45, 3)
    process.stdout.write(`${tries} operations failed, ${faults.length} faults\n`)
    expect(faults).toEqual([])
    expect(tries).toBeGreaterThan(20)
  },
)
