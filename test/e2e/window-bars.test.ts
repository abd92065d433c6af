import Database from 'better-sqlite3'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeReserve } from '../../src/main/store/reserve.ts'
import { fillUp } from '../main/keeping/fill-up.ts'
import { fill } from '../main/keeping/filled-library.ts'
import { makeReadOnly, smallDisk } from '../main/keeping/small-disk.ts'
import { newFolder, opened } from '../main/library-folder.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'

/** A picture of each bar, where they are wanted. */
const PICTURES = process.env['BAR_PICTURES']
const size = { width: 1366, height: 768 }

async function launched(dataDir: string): Promise<Launched> {
  const program = await launchApp({ dataDir, size })
  onTestFinished(() => program.close())
  program.page.setDefaultTimeout(60_000)
  return program
}

async function picture({ page }: Launched, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}

it('时钟倒退、磁盘快满、预留让出、只读副本：每一种都在窗口上方说清楚，读得完，改得掉的会自己消失', async context => {
  const place = smallDisk(100)
  if (place === null) return context.skip('tmpfs cannot be mounted here')
  const dataDir = join(place, 'data')
  const store = opened(dataDir)
  fill(store, 1)
  const late = new Date(Date.now() + 400 * 86_400_000).toISOString()
  store.steps.append(2, { stepId: 'late', kind: 'edit', edits: [], says: null }, late)
  store.close()
  await makeReserve(dataDir)

  const first = await launched(dataDir)
  const bars = first.page.locator('.window-bar')
  await bars.filter({ hasText: '电脑日期比上次保存' }).waitFor()
  await bars.filter({ hasText: /磁盘只剩 \d+ MB。自动备份已停/ }).waitFor()
  await picture(first, 'clock-and-low')
  while ((await first.page.getByRole('button', { name: '知道了' }).count()) > 0)
    await first.page.getByRole('button', { name: '知道了' }).first().click()
  await expect.poll(() => bars.count()).toBe(0)

  fillUp(place)
  await first.page.getByRole('button', { name: /继续填报/ }).click()
  const tasks = first.page.getByRole('navigation', { name: '任务清单' })
  await tasks.getByRole('button', { name: /三 申请办理/ }).click()
  await first.page.locator('[data-cell="t3.new.np"]').click()
  await first.page.keyboard.type('37')
  await first.page.keyboard.press('Enter')
  await bars.filter({ hasText: '预留的 32 MB 已经让出来' }).waitFor()
  await first.page
    .getByText(/已保存 \d/)
    .first()
    .waitFor()
  expect(existsSync(join(dataDir, 'reserve.bin'))).toBe(false)
  await picture(first, 'reserve-freed')
  await first.close()

  makeReadOnly(place)
  const second = await launched(dataDir)
  await second.page.getByRole('heading', { name: '年报数据没有打开' }).waitFor()
  await expect.poll(() => second.page.getByRole('alert').innerText()).toContain('不能写入')
  await picture(second, 'read-only-start')
  await second.page.getByRole('button', { name: '以只读方式打开' }).click()
  const looking = second.page.locator('.window-bar').filter({ hasText: '只读查看' })
  await looking.waitFor()
  await expect.poll(() => looking.getByRole('button').count()).toBe(0)
  await second.page.getByText('只读查看，不能保存').waitFor()
  await picture(second, 'read-only-copy')
})

it('归档的年报被别的程序改过：开机就说，从备份恢复这一份，提示就没有了', async () => {
  const dataDir = join(newFolder(), 'data')
  mkdirSync(dataDir)
  const store = opened(dataDir)
  fill(store, 2)
  store.copies.backUp('asked', new Date(2026, 2, 1, 9, 30))
  store.close()
  const db = new Database(join(dataDir, 'library.db'))
  db.exec('DROP TRIGGER report_archived_update')
  db.exec(`UPDATE report SET cells = replace(cells, '"value":2', '"value":3') WHERE year = 2021`).close()

  const program = await launched(dataDir)
  const { page } = program
  const bar = page.locator('.window-bar').filter({ hasText: '2021年年报与归档时的校验码不一致' })
  await bar.waitFor()
  await page.getByRole('heading', { name: '2022 年度报告现在打不开' }).waitFor()
  await picture(program, 'changed-archive')
  await bar.getByRole('button', { name: '去恢复' }).click()
  const repair = page.getByRole('button', { name: /从备份恢复这一份/ })
  await repair.waitFor()
  await picture(program, 'archive-check')
  await repair.click()
  await page.getByText(/核对了 2 份已归档的年报，都与归档时一致/).waitFor()
  await expect.poll(() => page.locator('.window-bar').filter({ hasText: '不一致' }).count()).toBe(0)
  await picture(program, 'archive-repaired')
  await page.getByRole('button', { name: '‹ 首页' }).click()
  await page.getByRole('button', { name: '继续填报' }).waitFor()
})
