import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, type Launched } from '../helpers/launch.ts'

const place = mkdtempSync(join(tmpdir(), 'nianbao-backup-'))
const dataDir = join(place, 'data')
const library = join(dataDir, 'library.db')
let program: Launched
afterAll(async () => {
  await program.close()
  rmSync(place, { recursive: true })
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`)

/** Answers the system's next file dialog. */
const choose = (path: string): Promise<void> =>
  program.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)

async function openTable(page: Page): Promise<void> {
  await button(page, /继续填报/).click()
  await page
    .getByRole('navigation', { name: '任务清单' })
    .getByRole('button', { name: /三 申请办理/ })
    .click()
}

async function goBackups(page: Page): Promise<void> {
  await button(page, /^本单位/).click()
  await page.getByRole('menuitem', { name: '备份与交接…' }).click()
  await page.getByRole('heading', { name: '备份', exact: true }).waitFor()
}

beforeAll(async () => {
  program = await launchApp({ dataDir })
  const { page } = program
  await page.getByLabel(/单位全称/).fill('青河县柳溪镇人民政府')
  await button(page, '下一步：上年年报').click()
  await button(page, /^新建 \d{4} 年报$/).click()
  await page
    .getByRole('navigation', { name: '任务清单' })
    .getByRole('button', { name: /三 申请办理/ })
    .click()
  await cell(page, 't3.new.np').click()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await page
    .getByText(/已保存/)
    .first()
    .waitFor()
  await button(page, /返回|首页/)
    .first()
    .click()
})

it('a copy is made, looked through, and said in the status line', async () => {
  const { page } = program
  await goBackups(page)
  await button(page, '现在备份').click()
  const row = page.getByRole('row', { name: /手动/ })
  await row.getByText('完好').waitFor()
  await expect.poll(() => row.innerText()).toContain('青河县柳溪镇人民政府')
  await page.getByText(/最近备份 今天/).waitFor()
})

it('a damaged library says so, and a copy brings the report back', async () => {
  await program.app.close()
  const bytes = readFileSync(library)
  bytes.fill(0, 4096, bytes.length - 4096)
  writeFileSync(library, bytes)

  program = await launchApp({ dataDir })
  const { page } = program
  await page.getByRole('heading', { name: '年报数据没有打开' }).waitFor()
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('已损坏')
  await button(page, /^恢复 .* 的备份$/)
    .first()
    .click()
  await page.getByRole('dialog').getByText('已逐份核对校验码，完好。').waitFor()
  await button(page, '恢复这份备份').click()
  await openTable(page)
  await expect.poll(() => cell(page, 't3.new.np').inputValue()).toBe('12')
  const [aside = ''] = readdirSync(join(dataDir, '换下的库'))
  expect(readFileSync(join(dataDir, '换下的库', aside, 'library.db')).equals(bytes)).toBe(true)
  await button(page, /返回|首页/)
    .first()
    .click()
})

it('everything goes to another computer in one file with a password', async () => {
  await goBackups(program.page)
  await choose(place)
  await button(program.page, '做交接包…').click()
  await program.page.getByLabel('密码（可以不设）').fill('柳溪镇2026')
  await program.page.getByLabel('再输一次密码').fill('柳溪镇2026')
  await program.page.keyboard.press('Enter')
  await program.page.getByText(/已写好并读回核对/).waitFor({ timeout: 60_000 })
  const bundle = readdirSync(place).find(name => name.endsWith('.nbz')) ?? ''
  await program.app.close()

  program = await launchApp({ dataDir: join(place, 'other') })
  const { page } = program
  await button(page, '我有交接包').waitFor()
  await choose(join(place, bundle))
  await button(page, '我有交接包').click()
  await page.getByRole('textbox', { name: '密码' }).fill('柳溪镇2026')
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .getByText(/青河县柳溪镇人民政府/)
    .first()
    .waitFor()
  await button(page, '打开并继续工作').click()
  await openTable(page)
  await expect.poll(() => cell(page, 't3.new.np').inputValue()).toBe('12')
})
