import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, type Launched } from '../helpers/launch.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-quit-'))
let program: Launched
const open = async (): Promise<Page> => {
  program = await launchApp({ dataDir })
  return program.page
}
afterAll(async () => {
  await program.close()
  rmSync(dataDir, { recursive: true })
})

const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`)
const task = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name })

beforeAll(async () => {
  const page = await open()
  await page.getByLabel(/单位全称/).fill('青河县柳溪镇人民政府')
  await page.getByRole('button', { name: '下一步：上年年报' }).click()
  await page.getByRole('button', { name: /^新建 \d{4} 年报$/ }).click()
  await task(page, /三 申请办理/).click()
})

it('a window closed right after the last key has stored number and sentence', async () => {
  const { page } = program
  await cell(page, 't3.new.np').click()
  await page.keyboard.type('12')
  await task(page, /六 其他事项/).click()
  await page.getByRole('main').locator('textarea').first().pressSequentially('本年度没有收取信息处理费。')
  await program.app.close()

  const again = await open()
  await again.getByRole('button', { name: /继续填报/ }).click()
  await task(again, /三 申请办理/).click()
  await expect.poll(() => cell(again, 't3.new.np').inputValue()).toBe('12')
  await task(again, /六 其他事项/).click()
  await expect
    .poll(() => again.getByRole('main').locator('textarea').first().inputValue())
    .toBe('本年度没有收取信息处理费。')
})

it('text that is no number stays in its cell, in the window and after a restart', async () => {
  const { page } = program
  await task(page, /三 申请办理/).click()
  await cell(page, 't3.open.np').click()
  await page.keyboard.type('三四件')
  await page.keyboard.press('Enter')
  await program.app.close()

  const again = await open()
  await again.getByRole('button', { name: /继续填报/ }).click()
  await task(again, /三 申请办理/).click()
  await expect.poll(() => cell(again, 't3.open.np').inputValue()).toBe('三四件')
  await again
    .getByText(/“三四件”不是数字/)
    .first()
    .waitFor({ state: 'attached' })
})

it('killed one second after the last key, nothing typed is missing', async () => {
  const { page } = program
  await cell(page, 't3.partial.np').click()
  await page.keyboard.type('7')
  await page.waitForTimeout(1000)
  await program.kill()

  const again = await open()
  await again.getByRole('button', { name: /继续填报/ }).click()
  await task(again, /三 申请办理/).click()
  await expect.poll(() => cell(again, 't3.partial.np').inputValue()).toBe('7')
})
