import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from '../helpers/judge-screen.ts'
import { launchApp, type Launched } from '../helpers/launch.ts'
import { publishedPdf } from '../helpers/published-files.ts'
import { report2021 } from '../helpers/report-builder.ts'
import { pictureFailures } from '../helpers/take-picture.ts'

const papers = mkdtempSync(join(tmpdir(), 'nianbao-old-pdf-'))
let program: Launched
let page: Page
beforeAll(async () => {
  const file = await publishedPdf(papers, report2021(2021).with('t3.new.np', 37).with('t3.open.np', 37))
  program = await launchApp({ size: { width: 1366, height: 768 } })
  page = program.page
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
})
afterAll(async () => {
  await program.close()
  rmSync(papers, { recursive: true })
})
pictureFailures(() => page)

const source = () => page.getByRole('region', { name: /^原件/ })
const cell = (id: string) => page.locator(`.recognised [data-cell="${id}"]`)

describe('an old report as a PDF', () => {
  it('shows its pages with every recognised cell marked where it is printed', async () => {
    await page.getByRole('button', { name: '先导入往年年报' }).click()
    await page.getByRole('button', { name: '选择文件' }).click()
    await source().locator('canvas').first().waitFor({ timeout: 60_000 })
    await page.waitForFunction(() => document.querySelectorAll('.source mark').length === 200)
  })

  it('leads from a cell to the page and from the page to the cell', async () => {
    await page.getByRole('tab', { name: '表三' }).click()
    await cell('t3.open.np').click()
    const mark = source().locator('mark[aria-current="true"]')
    await expect.poll(() => mark.getAttribute('data-mark')).toBe('t3.open.np')
    await expect.poll(() => mark.getAttribute('aria-label')).toContain('37')
    await expect.poll(() => mark.isVisible()).toBe(true)
    await expect.poll(() => axeFinds(page)).toEqual([])
    await source().locator('mark[data-mark="t4.rv.uphold"]').click()
    await page.getByRole('tab', { name: '表四', selected: true }).waitFor()
    await expect
      .poll(() => page.locator('.cells td.selected button').getAttribute('data-cell'))
      .toBe('t4.rv.uphold')
  })

  it('marks a number on the page no higher and no lower than it is drawn', async () => {
    const [number, label] = await Promise.all(
      ['t3.new.np', 't3.new.tot'].map(id => source().locator(`mark[data-mark="${id}"]`).boundingBox()),
    )
    if (!number || !label) throw new Error('not marked')
    expect(Math.abs(number.y - label.y)).toBeLessThan(1)
    expect(label.x).toBeGreaterThan(number.x + number.width)
  })

  it('shows what was read in words when asked', async () => {
    await page.getByRole('button', { name: '看读出的文字' }).click()
    await source().locator('table').first().waitFor()
    await expect.poll(() => source().locator('canvas').count()).toBe(0)
    await page.getByRole('button', { name: '看页面' }).click()
    await source().locator('canvas').first().waitFor()
  })
})
