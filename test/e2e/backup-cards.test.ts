import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds, cutOff } from '../helpers/judge-screen.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { memoryDisk } from '../helpers/memory-disk.ts'
import { opened } from '../main/library-folder.ts'
import { addArchived, addDraft, reportOf, withOffice } from '../main/merging/two-libraries.ts'

const memory = memoryDisk()
const twoDisks = memory !== undefined
/** On two disks where the machine has them: the first is the one of the data. */
const places = [tmpFolder(tmpdir()), tmpFolder(memory ?? tmpdir())] as const
const [here, elsewhere] = places
const dataDir = join(here, 'data')
const A_DAY = 86_400_000

function tmpFolder(root: string): string {
  return mkdtempSync(join(root, 'nianbao-cards-'))
}

/** A library whose last step was saved by a clock two days ahead, which somebody changed after it was closed. */
function prepare(): void {
  mkdirSync(dataDir)
  const store = withOffice(opened(dataDir))
  addArchived(store, reportOf(2024, 3, '归档的。'), '原件')
  const draft = addDraft(store, reportOf(2025, 4, '草稿。'))
  const ahead = new Date(Date.now() + 2 * A_DAY).toISOString()
  store.steps.append(draft, { stepId: 'ahead', kind: 'edit', edits: [], says: '改。' }, ahead)
  store.close()
  const raw = new Database(join(dataDir, 'library.db'))
  raw.exec(`DROP TRIGGER report_archived_update; UPDATE report SET cells = '{}' WHERE status = 'archived'`)
  raw.close()
  for (const name of ['000001_2025-01-06', '000002_' + new Date().toISOString().slice(0, 10)]) {
    mkdirSync(join(dataDir, '换下的库', name), { recursive: true })
    writeFileSync(join(dataDir, '换下的库', name, 'library.db'), Buffer.alloc(200_000, 1))
  }
}

let program: Launched
let page: Page
beforeAll(async () => {
  prepare()
  program = await launchApp({ dataDir, size: { width: 1366, height: 768 } })
  page = program.page
})
afterAll(async () => {
  await program.close()
  for (const place of places) rmSync(place, { recursive: true })
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const card = (name: string) =>
  page.locator('section.card').filter({ has: page.getByRole('heading', { name }) })

const choose = (path: string): Promise<void> =>
  program.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)

async function judged(): Promise<void> {
  await expect.poll(() => axeFinds(page)).toEqual([])
  await expect.poll(() => cutOff(page)).toEqual([])
}

describe('the bars above every screen', () => {
  it('say what was changed outside and lead to the copies, and that the clock is behind, until it is read', async () => {
    await page.getByText(/程序关闭以后，年报库文件被别的程序改动过/).waitFor()
    await page.getByText(/2024年年报与归档时的校验码不一致/).waitFor()
    await page.getByText(/电脑日期比上次保存.*早一天以上/).waitFor()
    await judged()
    await button('去恢复').press('Enter')
    await page.getByRole('heading', { name: '备份', exact: true }).waitFor()
    for (const left of [1, 0]) {
      await page.locator('.window-bars button', { hasText: '知道了' }).first().press('Enter')
      await expect.poll(() => page.locator('.window-bars button', { hasText: '知道了' }).count()).toBe(left)
    }
  })
})

describe('the cards of 备份与交接', () => {
  it.skipIf(!twoDisks)(
    'a second place on the same disk is said as long as it is so, on the card and in the status line',
    async () => {
      await choose(here)
      await card('第二个备份位置').getByRole('button', { name: '选择 U 盘或另一块盘…' }).press('Enter')
      await page.getByText('这个位置与数据在同一块盘上').waitFor()
      await page.getByText('两处备份与数据在同一块盘').waitFor()
      await judged()
      await choose(elsewhere)
      await card('第二个备份位置').getByRole('button', { name: '换一个位置…' }).press('Enter')
      await page.getByText('这个位置与数据在同一块盘上').waitFor({ state: 'detached' })
      await expect.poll(() => page.getByText('两处备份与数据在同一块盘').count()).toBe(0)
    },
  )

  it.skipIf(!twoDisks)('a copy goes there, too, and says that it was tried', async () => {
    await button('现在备份').press('Enter')
    await page.getByText('已备份，并且重新打开核对过。').waitFor()
    await card('第二个备份位置').getByRole('row', { name: /手动/ }).waitFor()
    await page.getByText(/恢复演练（每月一次）：.*一字不差/).waitFor()
    await judged()
  })

  it('of the replaced libraries the old one can be deleted after a question, the new one not', async () => {
    const aside = card('换下的库')
    await expect
      .poll(() => aside.getByRole('row').allInnerTexts())
      .toEqual([
        expect.stringContaining('未满 30 天'),
        expect.stringMatching(/2025-01-06 换下.*200 KB.*删除…/s),
      ])
    await button('删除 2025-01-06 换下的库').press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => aside.getByRole('row').count()).toBe(1)
  })

  it.skipIf(!twoDisks)(
    'a 交接包 on another disk says that a stick may be taken out, one beside the data does not',
    async () => {
      const written = page.getByRole('status').filter({ hasText: '已写好并读回核对' })
      for (const [place, says] of [
        [elsewhere, true],
        [here, false],
      ] as const) {
        await choose(place)
        await button('做交接包…').press('Enter')
        await button('选择文件夹并写入').press('Enter')
        await written.filter({ hasText: basename(place) }).waitFor()
        expect((await written.innerText()).includes('可以安全弹出U盘了。')).toBe(says)
      }
      const words = await card('做交接包')
        .getByText(/^换人、换电脑时用/)
        .boundingBox()
      expect(words?.width).toBeGreaterThan(400)
      await judged()
    },
  )
})
