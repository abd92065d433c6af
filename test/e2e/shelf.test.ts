import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, expect, it } from 'vitest'
import { call, fillLibrary } from '../../scripts/pictures/years.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-shelf-'))
const sample = join(import.meta.dirname, '../../resources/sample/青河县柳溪镇人民政府2025年年报.txt')
const taken = mkdtempSync(join(tmpdir(), 'nianbao-taken-'))
let program: Launched
afterAll(async () => {
  await program.close()
  for (const folder of [dataDir, taken]) rmSync(folder, { recursive: true })
})

const launch = () => launchApp({ dataDir, size: { width: 1366, height: 768 } })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const inCell = (page: Page, cell: string) => page.locator(`[data-cell="${cell}"]`)
const np = 't3.partial.np'

async function toTable3(page: Page): Promise<void> {
  await button(page, /继续填报/).click()
  await page
    .getByRole('navigation', { name: '任务清单' })
    .getByRole('button', { name: /三 申请办理/ })
    .click()
}

it('undoes over a restart, notes a cell, puts an old number back and shows what it was', async () => {
  program = await launch()
  await program.page.getByRole('heading', { level: 1 }).waitFor()
  await fillLibrary(program.page)
  await program.page.reload()
  await toTable3(program.page)
  await inCell(program.page, np).click()
  for (const number of ['31', '32'])
    await program.page.keyboard.type(`${number}\n`).then(() => inCell(program.page, np).click())
  await program.page.keyboard.press('Shift+F2')
  await program.page.getByRole('dialog').getByRole('textbox').fill('与信访件重合，待核实')
  await program.page.keyboard.press('Control+Enter')
  await program.page.locator('.note-corner').waitFor()
  await program.close()

  program = await launch()
  const { page } = program
  await toTable3(page)
  await expect.poll(() => inCell(page, np).inputValue()).toBe('32')
  await expect.poll(() => inCell(page, np).getAttribute('aria-describedby')).toContain('.note')
  await page.locator('.toolbar').getByRole('button', { name: '撤销' }).and(page.locator(':enabled')).waitFor()
  for (const after of ['32', '31', '2']) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => inCell(page, np).inputValue()).toBe(after)
  }
  await expect.poll(() => page.locator('.note-corner').count()).toBe(0)
  await page.keyboard.press('Control+y')
  await expect.poll(() => inCell(page, np).inputValue()).toBe('31')

  await inCell(page, np).click()
  await button(page, '本格修改记录…').click()
  await button(page, '恢复为 32').click()
  await expect.poll(() => inCell(page, np).inputValue()).toBe('32')
  await page
    .getByRole('navigation', { name: '任务清单' })
    .getByRole('button', { name: /一 总体情况/ })
    .click()
  const box = page.locator('[id="text.s1.0"]')
  const before = await box.inputValue()
  await box.fill('换成了别的一句话。')
  await box.blur()
  await button(page, '本章修改记录…').click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复整章' }).click()
  await expect.poll(() => page.locator('[id="text.s1.0"]').inputValue()).toBe(before)
})

it('keeps the draft under a name, and brings it back from the shelf as one step', async () => {
  const { page } = program
  await page.keyboard.press('Control+Shift+s')
  await page.getByRole('dialog').getByLabel('版本名称').fill('送科室核数前')
  await page.keyboard.press('Enter')
  await page.getByText('已另存。').waitFor()
  await button(page, '撤销').waitFor()
  const box = page.locator('[id="text.s1.0"]')
  const before = await box.inputValue()
  await box.fill('改得不像样了。')
  await box.blur()
  await page.keyboard.press('Control+f')
  await page.getByRole('tab', { name: '另存的版本 1' }).click()
  await button(page, /^恢复到草稿：2026 年（另存为“送科室核数前”）/).click()
  await page.getByText('已恢复到草稿里，可以撤销。').waitFor()
  await expect.poll(() => box.inputValue()).toBe(before)
})

it('finds a word over all years, opens the place, and comes back to the results', async () => {
  const { page } = program
  await page.keyboard.press('Control+f')
  await page.getByRole('heading', { name: '查找与档案' }).waitFor()
  await page.keyboard.type('自然人 32')
  const hit = page.locator('button.hit').first()
  await hit.waitFor()
  await expect.poll(() => hit.locator('mark').allInnerTexts()).toEqual(['自然人', '32'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => inCell(page, np).evaluate(input => input === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+f')
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('自然人 32')
  await page.keyboard.type('公开')
  await page.getByText(/^找到 \d+ 处/).waitFor()
  await page.locator('button.hit', { hasText: '2024 年' }).filter({ hasText: '总体情况' }).first().click()
  const box = page.locator('textarea:focus')
  await box.waitFor()
  const chosen = await box.evaluate(e => {
    const area = e as HTMLTextAreaElement
    return [area.readOnly, area.value.slice(area.selectionStart, area.selectionEnd)]
  })
  expect(chosen).toEqual([true, '公开'])
})

it('compares two years, and gives a discarded draft and an imported file back', async () => {
  const { page, app } = program
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox').fill('')
  await page.getByLabel('对比 2024 年').check()
  await page.getByLabel('对比 2025 年').check()
  await button(page, '对比 2024 年 与 2025 年').click()
  const row = page.getByRole('row', { name: /本年新收 自然人/ })
  await expect.poll(() => row.innerText()).toMatch(/7\s+10\s+\+3/)
  await page.getByRole('tab', { name: /^表三/ }).click()
  await expect.poll(() => page.locator('td.differs').count()).toBeGreaterThan(4)
  await page.getByRole('tab', { name: '文字' }).click()
  await page.locator('ins').first().waitFor()
  await page.keyboard.press('Control+f')

  const [current] = (await call(page, 'app.state', {})).offices
  const list = await call(page, 'reports.list', { officeId: current?.id ?? 0 })
  const draft = list.find(s => s.status === 'draft')
  await call(page, 'reports.discard', { id: draft?.id ?? 0 })
  const text = readFileSync(sample, 'utf8')
  const { token } = await call(page, 'imports.readText', { text })
  await call(page, 'imports.accept', { token, officeId: current?.id ?? 0, fiscalYear: 2021, corrections: {} })
  await page.keyboard.press('Control+Shift+h')
  await page.keyboard.press('Control+f')
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, taken)
  await button(page, '导出 2021 年 的原件').click()
  await page.getByText(/^原件“.*”已导出/).waitFor()
  const [name = ''] = readdirSync(taken)
  expect(Buffer.compare(readFileSync(join(taken, name)), readFileSync(sample))).toBe(0)
  await page.getByRole('tab', { name: '回收站 1' }).click()
  await button(page, '恢复 2026 年草稿').click()
  await page.getByText(/^回收站是空的/).waitFor()
  await page.keyboard.press('Control+Shift+h')
  await toTable3(page)
  await expect.poll(() => inCell(page, np).inputValue()).toBe('32')
})
