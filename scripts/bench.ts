import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join, resolve } from 'node:path'
import { growthTable } from './bench/growth.ts'
import type { Measured } from './bench/median.ts'
import { benchLibreOffice, versionsOfOthers } from './bench/other-programs.ts'
import { benchServices, sampleDocx } from './bench/services.ts'
import { benchWindow } from './bench/window.ts'

/** `npm run bench`: prints medians and writes docs/bench.md. Run `npm run build` first. */
const services = await benchServices()
const growth = growthTable()
const { host, measured, memory, windowMemory, editable } = await benchWindow()
const office = await benchLibreOffice(await sampleDocx(), editable)

const theirMemory = office?.memory && memory ? `（${(office.memory / memory).toFixed(2)} 倍）` : ''

const megabytes = (size: number | null) => (size === null ? '本系统读不到' : `${String(size)} MB`)
const aimOf = ({ aim, milliseconds }: Measured) =>
  aim === undefined ? '' : `≤ ${String(aim)}${milliseconds > aim ? '，未达到' : ''}`
const row = (m: Measured) =>
  `| ${m.what} | ${m.milliseconds.toFixed(m.milliseconds < 10 ? 2 : 0)} | ${aimOf(m)} | ${String(m.runs)} |`
const table = (rows: readonly Measured[]) =>
  ['| 项目 | 中位数（毫秒） | 目标 | 次数 |', '| --- | ---: | ---: | ---: |', ...rows.map(row)].join('\n')

const text = `# 速度

\`npm run build && npm run bench\` 的结果，取中位数。换一台机器，数字就不同；看的是量级。
“倍”是比较对象除以我们：大于 1 是我们快、省，小于 1 是它快、省。

- 机器：${String(cpus().length)} 核，${String(Math.round(totalmem() / 2 ** 30))} GB，${type()} ${release()}
- Node ${process.versions.node}；窗口：${host === 'electron' ? 'Electron' : '以 Chromium 代替 Electron'}
- 全部进程占用内存（打开一份年报并预览之后，PSS）：${megabytes(memory)}
- 其中窗口自己的进程：${megabytes(windowMemory)}
- 比较对象：${versionsOfOthers().join('，') || '本机没有 LibreOffice 和 Pandoc'}${office ? `；无界面的 LibreOffice 打开同一份 Word 时占用 ${megabytes(office.memory)}${theirMemory}` : ''}

## 窗口

${table([...measured, ...(office ? [office.start] : [])])}

## 窗口以下

${table(services)}

## 库变大时

每份约 2500 字、200 个数。列表、打开、检索各问几次，取最慢的一次；索引只建一次，在检索时分段读入。

${growth}
`
console.log(text)
writeFileSync(join(resolve(import.meta.dirname, '..'), 'docs/bench.md'), text)
