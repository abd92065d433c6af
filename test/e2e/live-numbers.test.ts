import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// For the type of window.app.
import type {} from '../../src/renderer/api.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'

const zeros = Object.fromEntries(['np', 'ent', 'sci', 'ngo', 'law', 'oth'].map(c => [`t3.out.${c}`, 0]))

describe.skipIf(!hasWindowHost)('numbers of the text that hang on cells', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-live-'))
  const size = { width: 1366, height: 768 }
  let program: Launched
  let page: Page
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`)
  const box = () => page.getByRole('textbox', { name: '总体情况 依申请公开', exact: true })
  /** The marks of a kind; what is not bound is read when the hand rests. */
  const expectMarks = (kind: string, ...texts: string[]) =>
    expect.poll(() => page.locator(`.number-layer mark.${kind}`).allInnerTexts()).toEqual(texts)
  const task = async (name: string): Promise<void> => {
    await page.getByRole('navigation').getByRole('button', { name }).click()
  }
  const open = async (): Promise<void> => {
    await page.getByRole('button', { name: '继续填报' }).first().click()
  }
  /** Fills 表三 本年新收 and comes back to the text. */
  const receive = async (number: string): Promise<void> => {
    await task('申请办理')
    await cell('t3.new.np').focus()
    await page.keyboard.type(number)
    await page.keyboard.press('Enter')
    await task('总体情况')
  }

  beforeAll(async () => {
    program = await launchApp({ dataDir, size })
    page = program.page
    await page.evaluate(
      async ({ office, openingStock }) => {
        const made = (await window.app.call('offices.create', { office })) as { value: { id: number } }
        await window.app.call('reports.create', { officeId: made.value.id, year: 2026, openingStock })
      },
      { office: liuxi, openingStock: zeros },
    )
    await page.reload()
    await open()
    await task('申请办理')
    await page.getByRole('button', { name: '本表空格填 0' }).press('Enter')
    await receive('12')
  })
  afterAll(async () => {
    await program.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('proposes the number that the words ask for; Tab takes it, going on typing does not', async () => {
    await box().focus()
    await page.keyboard.type('本年共收到申请')
    await page.locator('.proposal-chip').waitFor()
    await expect.poll(() => page.locator('.proposal-chip').innerText()).toContain('12件')
    await page.keyboard.press('Tab')
    await page.keyboard.type('，')
    await expect.poll(() => box().inputValue()).toBe('本年共收到申请12件，')
    await expectMarks('live', '12')
    await page.keyboard.type('办结申请')
    await page.locator('.proposal-chip').waitFor()
    await page.keyboard.type('2件。')
    await expect.poll(() => page.locator('.proposal-chip').count()).toBe(0)
    await expectMarks('differs', '2')
  })

  it('leaves a candidate that is being chosen alone', async () => {
    const keys = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await page.keyboard.type('结转下年')
    await compose('du')
    await compose('度')
    await page.waitForTimeout(300)
    await expect.poll(() => page.locator('.proposal-chip').count()).toBe(0)
    await keys.send('Input.insertText', { text: '度' })
    await page.locator('.proposal-chip').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.proposal-chip').count()).toBe(0)
    await expect.poll(() => box().inputValue()).toBe('本年共收到申请12件，办结申请2件。结转下年度')
    for (let i = 0; i < 5; i++) await page.keyboard.press('Backspace')
    await expectMarks('live', '12')
  })

  it('offers to bind what contradicts a cell, by the keyboard alone', async () => {
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.press('Alt+Enter')
    const bind = page.getByRole('button', { name: '绑定到 表三 办理结果总计 总计（现为 0）' })
    await expect.poll(() => bind.evaluate(button => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => box().inputValue()).toBe('本年共收到申请12件，办结申请0件。')
    await expectMarks('live', '12', '0')
    await page.keyboard.type('（')
    await expect.poll(() => box().inputValue()).toBe('本年共收到申请12件，办结申请0（件。')
    await page.keyboard.press('Backspace')
  })

  it('changes the sentence with the cell, in one step that is undone as a whole', async () => {
    await receive('305')
    await expect.poll(() => box().inputValue()).toBe('本年共收到申请305件，办结申请0件。')
    await page.keyboard.press('Control+z')
    await cell('t3.new.np').waitFor()
    await expect.poll(() => cell('t3.new.np').inputValue()).toBe('12')
    await task('总体情况')
    await expect.poll(() => box().inputValue()).toBe('本年共收到申请12件，办结申请0件。')
    await receive('7')
    await expect.poll(() => box().inputValue()).toBe('本年共收到申请7件，办结申请0件。')
  })

  it('keeps the number while the cell is blank and says that it waits', async () => {
    await task('申请办理')
    await cell('t3.new.np').focus()
    await page.keyboard.press('Delete')
    await task('总体情况')
    await expect.poll(() => box().inputValue()).toContain('收到申请7件')
    await expectMarks('pending', '7')
    await receive('9')
    await expectMarks('live', '9', '0')
  })

  it('does not offer 就是这个数 again, and everything is there after the power has gone', async () => {
    await box().focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('其中予以公开6件。')
    await expectMarks('differs', '6')
    await page.keyboard.press('Alt+Enter')
    await page.getByRole('button', { name: '就是这个数' }).click()
    await expectMarks('differs')
    await page.waitForTimeout(1_200)
    await page.getByRole('contentinfo').locator('.saved').waitFor()
    await program.kill()
    program = await launchApp({ dataDir, size })
    page = program.page
    await open()
    await task('总体情况')
    await expect.poll(() => box().inputValue()).toBe('本年共收到申请9件，办结申请0件。其中予以公开6件。')
    await expectMarks('live', '9', '0')
    await expectMarks('kept', '6')
    await receive('10')
    await expect.poll(() => box().inputValue()).toContain('收到申请10件')
  })

  it('binds at once all that already say the same', async () => {
    const other = page.getByRole('textbox', { name: '总体情况 监督保障', exact: true })
    await other.focus()
    await page.keyboard.type('本年收到政府信息公开申请10件，其中予以公开0件，部分公开3件。')
    await page.getByRole('button', { name: '绑定相同的 2 个' }).click()
    await expectMarks('live', '10', '0', '10', '0')
    await expectMarks('differs', '3')
    await page.keyboard.press('Control+z')
    await expectMarks('live', '10', '0')
  })
})
