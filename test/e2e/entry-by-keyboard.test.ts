import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// For the type of window.app.
import type {} from '../../src/renderer/api.ts'
import { axeFinds } from '../helpers/judge-screen.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'

/** Last year's end stock, as a clerk without last year's report types it. */
const stock = {
  't3.out.np': 2,
  't3.out.ent': 0,
  't3.out.sci': 0,
  't3.out.ngo': 0,
  't3.out.law': 0,
  't3.out.oth': 0,
}

describe.skipIf(!hasWindowHost)('table three in the window, without the mouse', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-entry-'))
  let program: Launched
  let page: Page
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`)
  const inHand = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'] ?? '')
  const openTableThree = async (): Promise<void> => {
    await page.getByRole('button', { name: '继续填报' }).first().click()
    await page.getByRole('navigation').getByRole('button', { name: '申请办理' }).click()
    await cell('t3.new.np').focus()
  }
  const paste = (text: string): Promise<boolean> =>
    page.evaluate(plain => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      return document.activeElement?.dispatchEvent(event) ?? false
    }, text)

  beforeAll(async () => {
    program = await launchApp({ dataDir, size: { width: 1366, height: 768 } })
    page = program.page
    await page.evaluate(
      async ({ office, openingStock }) => {
        const made = (await window.app.call('offices.create', { office })) as { value: { id: number } }
        await window.app.call('reports.create', { officeId: made.value.id, year: 2026, openingStock })
      },
      { office: liuxi, openingStock: stock },
    )
    await page.reload()
    await openTableThree()
  })
  afterAll(async () => {
    await program.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('has a name for every entry and says which is computed and carried', async () => {
    await expect.poll(() => page.getByRole('textbox', { name: '表三 本年新收 自然人' }).count()).toBe(1)
    await expect.poll(() => cell('t3.in.np').getAttribute('readonly')).not.toBeNull()
    await expect.poll(() => cell('t3.new.tot').getAttribute('readonly')).not.toBeNull()
    await expect.poll(() => cell('t3.in.np').inputValue()).toBe('2')
  })

  it('folds what is typed and goes down past the carried row on Enter', async () => {
    await page.keyboard.type('１２')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell('t3.new.np').inputValue()).toBe('12')
    await expect.poll(() => inHand()).toBe('t3.open.np')
  })

  it('keeps odd text in its cell with a sentence, Esc takes back, undo is one step', async () => {
    await page.keyboard.type('约5')
    await page.keyboard.press('Tab')
    await expect.poll(() => cell('t3.open.np').inputValue()).toBe('约5')
    await expect.poll(() => cell('t3.open.np').getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => page.getByText('“约5”不是数字').count()).toBe(1)
    await page.keyboard.type('77')
    await page.keyboard.press('Escape')
    await expect.poll(() => cell('t3.open.ent').inputValue()).toBe('')
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell('t3.open.np').inputValue()).toBe('')
    await expect.poll(() => inHand()).toBe('t3.open.np')
  })

  it('changes a carried number only with a reason', async () => {
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('3')
    await page.getByRole('button', { name: '更改', exact: true }).click()
    await expect.poll(() => page.getByText('须选择原因').count()).toBe(2)
    await page.getByLabel('原因', { exact: true }).selectOption({ label: '上年漏报' })
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: '更改', exact: true }).press('Enter')
    await expect.poll(() => cell('t3.in.np').inputValue()).toBe('3')
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell('t3.in.np').inputValue()).toBe('2')
  })

  it('shows a paste that overwrites or disagrees with a total before it is done', async () => {
    await cell('t3.new.np').focus()
    await paste('12\t0\t0\t0\t0\t1\t99')
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.innerText()).toContain('粘贴的是 99')
    await expect.poll(() => axeFinds(page)).toEqual([])
    await dialog.getByRole('button', { name: '改动 5 格' }).press('Enter')
    await expect.poll(() => cell('t3.new.tot').inputValue()).toBe('13')
  })

  it('fills only blanks with 0, says which column does not balance, and F8 leads there', async () => {
    await page.getByRole('button', { name: '本表空格填 0' }).press('Enter')
    await page.getByRole('button', { name: /^把 \d+ 个空格填 0$/ }).press('Enter')
    await expect.poll(() => cell('t3.new.np').inputValue()).toBe('12')
    await expect.poll(() => cell('t3.out.oth').inputValue()).toBe('0')
    await page.getByText(/还有 \d+ 处必须改/).waitFor()
    await page.keyboard.press('F8')
    await expect.poll(() => inHand()).toBe('t3.new.np')
    await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain('差 14')
  })

  it('finds everything again after the power has gone', async () => {
    await cell('t3.open.np').focus()
    await page.keyboard.type('14')
    await page.waitForTimeout(1_000)
    await page.getByRole('contentinfo').locator('.saved').waitFor()
    await program.kill()
    program = await launchApp({ dataDir, size: { width: 1366, height: 768 } })
    page = program.page
    await openTableThree()
    await expect.poll(() => cell('t3.open.np').inputValue()).toBe('14')
    await expect.poll(() => cell('t3.open.tot').inputValue()).toBe('14')
    await expect.poll(() => cell('t3.new.oth').inputValue()).toBe('1')
  })
})
