import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'

describe.skipIf(!hasWindowHost)('leaving the entry by keyboard in the middle of a number', () => {
  let program: Launched
  let page: Page
  beforeAll(async () => {
    program = await launchApp({ size: { width: 1280, height: 800 } })
    page = program.page
    await page.getByLabel('单位全称').fill('青河县柳溪镇人民政府')
    await page.getByRole('button', { name: /^下一步/ }).click()
    await page.getByRole('button', { name: /^新建 \d{4} 年报/ }).click()
  })
  afterAll(async () => {
    await program.close()
  })
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`)

  it('keeps what was typed and comes back to the same table', async () => {
    await page
      .getByRole('navigation', { name: '任务清单' })
      .getByRole('button', { name: /四 复议诉讼/ })
      .click()
    await cell('t4.rv.uphold').click()
    await page.keyboard.type('123')
    await page.keyboard.press('Control+p')
    await page.getByRole('button', { name: '返回填报' }).click()
    await expect.poll(() => cell('t4.rv.uphold').inputValue()).toBe('123')
  })

  it('leads on from a page that fails while it is drawn, and has saved what was typed before', async () => {
    const task = (name: RegExp) =>
      page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name })
    await cell('t4.rv.uphold').click()
    await page.keyboard.type('456')
    await page.evaluate(() => {
      const make = document.createElement.bind(document)
      const createElement = (tag: string) => {
        if (tag === 'input') throw new Error('no input')
        return make(tag)
      }
      Object.assign(document, { createElement })
    })
    await task(/申请办理/).click()
    await page.getByText('这一页没有显示出来').waitFor()
    await page.evaluate(() => Reflect.deleteProperty(document, 'createElement'))
    await page.getByRole('button', { name: '回到首页' }).press('Enter')
    await page.getByRole('button', { name: /继续填报/ }).click()
    await task(/复议诉讼/).click()
    await expect.poll(() => cell('t4.rv.uphold').inputValue()).toBe('456')
  })
})
