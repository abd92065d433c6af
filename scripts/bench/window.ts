import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Page } from 'playwright'
import { launchApp } from '../../test/helpers/launch.ts'
import { treeMemory } from './memory.ts'
import { keysWithoutTheBeat, keyToScreen } from './keys.ts'
import { measure, medianOf, type Measured } from './median.ts'
import { sectionSwitches } from './section-switches.ts'

export interface WindowBench {
  readonly host: string
  readonly measured: readonly Measured[]
  /** Milliseconds from the call of the program to a report whose table can be filled. */
  readonly editable: number
  /** MB of all processes with a report open and its pages printed once; null where it cannot be read. */
  readonly memory: number | null
  /** MB of the window's own process alone. */
  readonly windowMemory: number | null
}

/** The program as a clerk sees it: start, open, type, on the real Electron or the stand-in. */
export async function benchWindow(): Promise<WindowBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  try {
    await beginReport(dataDir)
    const [toHome, toTable] = await benchStarts(dataDir)
    const program = await launchApp({ dataDir })
    const { page, host } = program
    const measured = [toHome, toTable, ...(await benchReport(page))]
    await page.getByRole('button', { name: /预览/ }).click()
    await page.locator('canvas').first().waitFor()
    const main = program.app.process().pid ?? 0
    const [memory, windowMemory] = [treeMemory(main), treeMemory(main, '--type=renderer')]
    await program.close()
    measured.push(...(await keysWithoutTheBeat(dataDir)))
    return { host, measured, memory, windowMemory, editable: toTable.milliseconds }
  } finally {
    rmSync(dataDir, { recursive: true })
  }
}

async function beginReport(dataDir: string): Promise<void> {
  const program = await launchApp({ dataDir })
  const { page } = program
  await page.getByLabel(/单位全称/).fill('青河县柳溪镇人民政府')
  await page.getByRole('button', { name: '下一步：上年年报' }).click()
  await page.getByRole('button', { name: /^新建 \d{4} 年报$/ }).click()
  await page.getByRole('navigation', { name: '任务清单' }).waitFor()
  await program.close()
}

/** From the call of the program to the home screen with its years, and on to a report whose table can be filled. */
async function benchStarts(dataDir: string): Promise<readonly [toHome: Measured, toTable: Measured]> {
  const home: number[] = []
  const editable: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    const program = await launchApp({ dataDir })
    const { page } = program
    const { goOn, table, cell } = wayToTable3(page)
    await goOn.waitFor()
    home.push(performance.now() - start)
    await goOn.click()
    await table.click()
    await cell.waitFor()
    editable.push(performance.now() - start)
    await program.close()
  }
  const runs = home.length
  return [
    { what: '启动到可用的首页', runs, milliseconds: medianOf(home), aim: 1500 },
    { what: '启动到年报的表三可以填', runs, milliseconds: medianOf(editable) },
  ]
}

const wayToTable3 = (page: Page) => ({
  goOn: page.getByRole('button', { name: /继续填报/ }),
  table: page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name: /三 申请办理/ }),
  cell: page.locator('[data-cell="t3.new.np"]'),
})

async function benchReport(page: Page): Promise<Measured[]> {
  const { goOn, table, cell } = wayToTable3(page)
  const opened = await measure('打开一份年报，到表三可填', 8, async () => {
    await goOn.click()
    await table.click()
    await cell.waitFor()
    await page.getByRole('button', { name: /首页/ }).click()
    await goOn.waitFor()
  })
  await goOn.click()
  await table.click()
  const call = await measure('一格从窗口写到磁盘', 50, () => saveOne(page))
  return [opened, call, ...(await keyToScreen(page)), ...(await sectionSwitches(page))]
}

let saved = 0

/** The call the window makes for a changed cell, answered when it is on disk. */
async function saveOne(page: Page): Promise<void> {
  saved += 1
  await page.evaluate(async n => {
    const bridge = (window as unknown as { app: { call(method: string, input: unknown): Promise<unknown> } })
      .app
    const edits = [{ what: 'cell', cell: 't3.open.np', to: { value: n, origin: 'typed' } }]
    const steps = [{ id: `bench-${String(n)}`, kind: 'edit', edits }]
    const reply = (await bridge.call('reports.saveSteps', { id: 1, steps })) as { ok: boolean }
    if (!reply.ok) throw new Error(JSON.stringify(reply))
  }, saved)
}
