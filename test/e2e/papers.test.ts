import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillLibrary } from '../../scripts/pictures/years.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-papers-'))
let program: Launched
beforeAll(async () => {
  program = await launchApp({ size: { width: 1366, height: 768 } })
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true })
})

it('shows 送审单 as it will be printed, and writes 结转核对表 with a question where it is there already', async () => {
  const { page, app } = program
  await page.getByRole('heading', { level: 1 }).waitFor()
  await fillLibrary(page)
  await page.reload()
  await page
    .getByRole('button', { name: /继续填报/ })
    .first()
    .click()
  await page.getByRole('button', { name: /预览/ }).first().click()

  await page.getByRole('button', { name: '预览送审单' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /送审单/ })
  await dialog.locator('[data-page="1"] canvas').waitFor()
  await dialog.getByText('与已保存的年报一致').waitFor()
  await expect.poll(() => dialog.locator('[data-page]').count()).toBe(1)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  const write = page.getByRole('button', { name: '导出结转核对表 Word' })
  await write.click()
  await page.getByText(/逐格读回核对过/).waitFor()
  await write.click()
  await page
    .getByRole('dialog', { name: '已有同名文件' })
    .getByRole('button', { name: '另存为（2）' })
    .click()
  await page.getByText(/结转核对表 \(2\)\.docx/).waitFor()
  expect(readdirSync(folder)).toHaveLength(2)
})
