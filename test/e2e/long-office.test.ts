import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'

const office = `青河县${'柳'.repeat(53)}人民政府`

describe.skipIf(!hasWindowHost)('an office whose name has sixty characters, in the smallest window', () => {
  let program: Launched
  let page: Page
  beforeAll(async () => {
    program = await launchApp({ size: { width: 1024, height: 700 } })
    page = program.page
  })
  afterAll(async () => {
    await program.close()
  })
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  /** Right edges of what can be pressed that lie outside the window. */
  const outside = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('button')]
        .filter(b => b.checkVisibility() && b.getBoundingClientRect().right > window.innerWidth)
        .map(b => b.textContent),
    )

  it('pushes nothing out of the window, from the first start to the export', async () => {
    await page.getByLabel('单位全称').fill(office)
    await press(/^下一步/)
    await page.getByRole('button', { name: /^新建 \d{4} 年报/ }).waitFor()
    await expect.poll(() => outside()).toEqual([])
    await press(/^新建 \d{4} 年报/)
    await page.getByRole('navigation', { name: '任务清单' }).waitFor()
    await page.keyboard.press('Control+p')
    await page.locator('canvas').first().waitFor({ timeout: 60_000 })
    await expect.poll(() => outside()).toEqual([])
  })
})
