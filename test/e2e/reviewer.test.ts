import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, fillLibrary } from '../../scripts/pictures/years.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'
import { takePicture } from '../helpers/take-picture.ts'

describe.skipIf(!hasWindowHost)('the reviewer in the box, over four archived years and a draft', () => {
  let program: Launched
  let page: Page
  let draft: number
  beforeAll(async () => {
    program = await launchApp({ size: { width: 1366, height: 768 } })
    page = program.page
    await page.getByLabel('单位全称').waitFor()
    draft = await fillLibrary(page)
    await page.reload()
    await page.getByRole('button', { name: /继续填报/ }).waitFor()
  })
  afterAll(async () => {
    await program.close()
  })
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const task = (name: RegExp) =>
    page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name }).click()
  const picture = (name: string) => takePicture(page, name)
  const home = async (): Promise<void> => {
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('button', { name: /继续填报/ }).waitFor()
  }

  /** 更正 through the window's own bridge: a new archived version of a year with other numbers. */
  const correct = async (year: number, numbers: Readonly<Record<string, number>>): Promise<void> => {
    const years = await call(page, 'reports.list', { officeId: 1 })
    const id = years.find(y => y.year === year)?.id ?? 0
    const { summary } = await call(page, 'reports.correct', { id, reason: '漏报一件' })
    const edits = Object.entries(numbers).map(
      ([cell, value]) => ({ what: 'cell', cell, to: { value, origin: 'typed' } }) as const,
    )
    await call(page, 'reports.saveSteps', { id: summary.id, steps: [{ id: 'again', kind: 'edit', edits }] })
    await call(page, 'reports.finalize', { id: summary.id })
    await call(page, 'reports.archive', { id: summary.id })
  }

  it('says under a paragraph that it is last year’s, and shows whose words they are', async () => {
    await press(/继续填报/)
    await task(/一 总体情况/)
    const line = page.locator('.like-line').first()
    await line.waitFor()
    await expect
      .poll(() => line.locator('summary').innerText())
      .toMatch(/与本单位2025年年报中的一段相似100%，/)
    await line.locator('summary').click()
    await line.locator('blockquote').waitFor()
    await picture('alike')
  })

  it('quotes last year’s words by a deliberate act, marked until one of them is changed; pasted words come clean', async () => {
    await task(/五 问题与改进/)
    const last = page.getByRole('complementary', { name: /：2025 年的文字$/ }).first()
    const words = await last.locator('.last-year-paragraph p').first().innerText()
    const box = page.locator('[id="text.s5.0"]')
    await expect.poll(() => box.inputValue()).toBe('')
    await last.getByRole('button', { name: '引用此段' }).first().press('Enter')
    const mark = page.getByText('第 1 段引用自上年，还没有修改')
    await mark.waitFor()
    await expect.poll(() => box.inputValue()).toBe(words)
    await picture('quoted')
    await page.keyboard.press('Control+End')
    await page.keyboard.type('今年')
    await mark.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await mark.waitFor()
    await page.keyboard.press('Control+a')
    await box.evaluate(area => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '　　第一段。\r\n\r\n\u200b第二\t段。 \n')
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => box.inputValue()).toBe('第一段。\n第二 段。')
    await page.getByText('8 字', { exact: true }).waitFor()
  })

  it('shows the last five years of the cell in hand', async () => {
    await task(/三 申请办理/)
    await page.locator('[data-cell="t3.new.np"]').click()
    const years = page.getByRole('list', { name: '历年的数' }).getByRole('listitem')
    await expect
      .poll(() => years.allInnerTexts())
      .toEqual(['4\n2022', '5\n2023', '7\n2024', '10\n2025', '9\n2026'])
  })

  it('comes back from 修改 to the page before 定稿', async () => {
    await task(/审核并定稿/)
    await press('修改 二、主动公开政府信息情况')
    await page.locator('[data-cell="t2.rules.made"]').waitFor()
    await press('‹ 审核并定稿')
    await page.getByRole('heading', { name: '审核并定稿' }).waitFor()
    await press('‹ 返回填报')
    await press('‹ 首页')
    await press(/继续填报/)
  })

  it('mends a column that does not add up with one key, and one undo takes it back', async () => {
    await task(/三 申请办理/)
    const out = page.locator('[data-cell="t3.out.np"]')
    const before = await out.inputValue()
    const card = page.getByRole('article', { name: /“自然人”列勾稽不平/ }).first()
    await card.waitFor()
    const repairs = card.locator('.repair')
    await expect.poll(() => repairs.count()).toBeGreaterThan(1)
    await picture('repairs')
    await repairs.filter({ hasText: '结转下年度改为2' }).click()
    await card.waitFor({ state: 'detached' })
    await expect.poll(() => out.inputValue()).toBe('2')
    await page.keyboard.press('Control+z')
    await card.waitFor()
    await expect.poll(() => out.inputValue()).toBe(before)
  })

  it('does the same with Alt and a number for the finding in hand, and F8 goes on behind it', async () => {
    const card = page.getByRole('article', { name: /“自然人”列勾稽不平/ }).first()
    await expect.poll(() => card.getByText('Alt+1').count()).toBe(0)
    await card.getByRole('button', { name: '定位' }).click()
    const first = card.locator('.repair').first()
    await card.getByText('Alt+1').waitFor()
    await picture('repair-by-key')
    await expect.poll(() => first.getAttribute('aria-keyshortcuts')).toBe('Alt+1')
    await page.keyboard.press('Alt+1')
    await card.waitFor({ state: 'detached' })
    await page.keyboard.press('F8')
    await page.locator('.finding.in-hand').waitFor()
    await page.keyboard.press('Control+z')
    await card.waitFor()
  })

  it('marks what was carried from a year that was corrected since, and takes the new number over', async () => {
    await home()
    await correct(2025, { 't3.new.np': 11, 't3.out.np': 3 })
    await press(/继续填报/)
    await task(/核对上年结转/)
    const notice = page.getByRole('region', { name: /2025 年年报已更正/ })
    await notice.waitFor()
    await expect.poll(() => notice.locator('tbody tr').count()).toBe(1)
    await picture('upstream')
    await notice.getByRole('button', { name: '采用 3' }).click()
    await notice.waitFor({ state: 'detached' })
    const stored = async () => (await call(page, 'reports.open', { id: draft })).report.cells['t3.in.np']
    await expect.poll(stored).toEqual({ value: 3, origin: 'carried', carried: 3 })
  })

  it('checks every stored year against the one before and takes a reason for what is broken', async () => {
    await home()
    await correct(2024, { 't3.new.np': 8, 't3.out.np': 1 })
    await press('核对结转链')
    await page.getByRole('heading', { name: '结转链' }).waitFor()
    await page.getByText(/2022 至 2026 年/).waitFor()
    await expect
      .poll(() => page.locator('.chain-year.broken h2').allInnerTexts())
      .toEqual(['2025 年\n接不上'])
    await picture('chain')
    const open = page.getByRole('button', { name: '说明原因…' })
    await open.first().click()
    await page.getByRole('dialog').getByRole('button', { name: '保存原因' }).click()
    await page.getByText('请从列表中选一项。').waitFor()
    await page.getByRole('dialog').getByLabel('原因', { exact: true }).selectOption('scope_changed')
    await page.getByRole('dialog').getByRole('button', { name: '保存原因' }).click()
    await page.getByText('原因：口径调整').waitFor()
    await picture('chain-reason')
  })

  it('passes a stock that does not follow from last year by a reason code alone, other words need ten', async () => {
    await home()
    await press(/继续填报/)
    await task(/二 主动公开/)
    await page.locator('[data-cell="t2.normDocs.inForce"]').click()
    await page.keyboard.type('40')
    await page.keyboard.press('Enter')
    const card = page.getByRole('article', { name: /行政规范性文件现行有效应为/ }).first()
    await card.getByRole('button', { name: '已核实…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('说明', { exact: true }).fill('已核实无误')
    await dialog.getByRole('button', { name: '已核实' }).click()
    await dialog.getByText('说明至少写 10 个字，还差 5 个字。').waitFor()
    await picture('acknowledge')
    await dialog.getByLabel('说明', { exact: true }).fill('')
    await dialog.getByLabel('原因', { exact: true }).selectOption('scope_changed')
    await dialog.getByRole('button', { name: '已核实' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('已核实：口径调整').first().waitFor({ state: 'attached' })
  })

  it('shows the rule book; a hint is switched off with a reason, an error cannot be', async () => {
    await home()
    await page.getByRole('button', { name: /^本单位/ }).click()
    await page.getByRole('menuitem', { name: /校验规则/ }).click()
    await page.getByRole('heading', { name: '校验规则' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: '停用 T3-01' }).count()).toBe(0)
    await press('停用 T3-10')
    await page.getByLabel('原因').fill('本镇信访件多，县里同意')
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await page.getByText('已停用：本镇信访件多，县里同意').waitFor()
    await page.getByLabel('总体情况字数上限').fill('一千')
    await press('保存本地要求')
    await page.getByText('请填 1 到 100000 的整数').waitFor()
    await page.getByLabel('总体情况字数上限').fill('1000')
    await press('保存本地要求')
    await page.getByRole('button', { name: '保存本地要求', disabled: true }).waitFor()
    await picture('rules')
    const [office] = (await call(page, 'app.state', {})).offices
    expect(office?.settings.checks).toMatchObject({
      off: { 'T3-10': '本镇信访件多，县里同意' },
      longestOverview: 1000,
    })
  })
})
