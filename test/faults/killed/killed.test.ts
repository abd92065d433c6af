import { expect, test } from 'vitest'
import { killWhileExporting } from './kill-exporting.ts'
import { killWhileImporting } from './kill-importing.ts'
import type { Killed } from './kill-often.ts'
import { inWords } from './kill-often.ts'
import { killWhileMerging } from './kill-merging.ts'
import { killWhileReplacing } from './kill-replacing.ts'
import { killWhileTyping } from './kill-typing.ts'
import { killWhileUpgrading } from './kill-upgrading.ts'

const works: readonly (readonly [string, number, (kills: number, seed: number) => Promise<Killed>])[] = [
  ['反复打开、关闭时', 6, (kills, seed) => killWhileTyping('opening', kills, seed)],
  ['导入时', 6, killWhileImporting],
  ['导出时', 6, killWhileExporting],
  ['从最早的版本升级时', 6, killWhileUpgrading],
  ['恢复备份时', 9, killWhileReplacing],
  ['合并时', 3, killWhileMerging],
]

test.each(works)(
  '%s被强行结束 %i 次：答复过的都在，没有半份',
  { timeout: 120_000 },
  async (what, kills, work) => {
    const killed = await work(kills, 20_260_301)
    process.stdout.write(`${what} ${inWords(killed)}\n`)
    expect(killed.faults).toEqual([])
    expect(killed.did).toBeGreaterThan(0)
  },
)
