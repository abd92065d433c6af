import { expect, test } from 'vitest'
import { killWhileExporting } from './kill-exporting.ts'
import { killWhileImporting } from './kill-importing.ts'
import type { Killed } from './kill-often.ts'
import { inWords } from './kill-often.ts'
import { killWhileMerging } from './kill-merging.ts'
import { killWhileReplacing } from './kill-replacing.ts'
import { killWhileTyping } from './kill-typing.ts'
import { killWhileUpgrading } from './kill-upgrading.ts'

/** With the 150 of killed-backup.long.test.ts 1,300 in all. */
const works: readonly (readonly [string, number, (kills: number, seed: number) => Promise<Killed>])[] = [
  ['自动保存时', 300, (kills, seed) => killWhileTyping('typing', kills, seed)],
  ['反复打开、关闭时', 150, (kills, seed) => killWhileTyping('opening', kills, seed)],
  ['导入时', 100, killWhileImporting],
  [
    '导出时',
    200,
    (kills, seed) => killWhileExporting(kills, seed, ['docx', 'pdf', 'html', 'xlsx', 'txt', 'json']),
  ],
  ['从最早的版本升级时', 200, killWhileUpgrading],
  ['恢复备份时', 100, killWhileReplacing],
  ['合并时', 100, killWhileMerging],
]

test.each(works)('%s被强行结束 %i 次', async (what, kills, work) => {
  const killed = await work(kills, 20_260_302)
  process.stdout.write(`${what} ${inWords(killed)}\n`)
  expect(killed.faults).toEqual([])
})
