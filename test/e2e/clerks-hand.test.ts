import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, fillLibrary } from '../../scripts/pictures/years.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'

const applicants = ['np', 'ent', 'sci', 'ngo', 'law', 'oth']
const stock = {
  ...Object.fromEntries(applicants.map(column => [`t3.out.${column}`, 0])),
  't2.rules.inForce': 0,
  't2.normDocs.inForce': 12,
  't4.rv.pending': 1,
}

const row = (...cells: readonly string[]) => `<tr>${cells.map(text => `<td>${text}</td>`).join('')}</tr>`
const copiedPage = [
  `<table>${row('结果维持', '结果纠正', '其他结果', '尚未审结', '总计')}${row('1', '0', '0', '2', '3')}</table>`,
  `<table>${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}${row('规章', '0', '0', '0')}`,
  '<tr><td>行政规范性文件</td><td x:num="2">###</td><td>1</td><td>13</td></tr></table>',
].join('')

async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate(held => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', held)
    const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(pasted)
  }, html)
}

describe.skipIf(!hasWindowHost)('in the clerk’s hand', () => {
  let program: Launched
  let page: Page
  const key = (name: string) => page.keyboard.press(name)
  const task = (name: RegExp) =>
    page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name })
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`)
  const panel = () => page.getByRole('region', { name: '审核' })

  beforeAll(async () => {
    program = await launchApp({ size: { width: 1366, height: 768 } })
    page = program.page
  })
  afterAll(() => program.close())

  it('last year’s typed stock stands on the carry-over page, is proposed, checked and mended there', async () => {
    const { id: officeId } = await call(page, 'offices.create', { office: liuxi })
    await call(page, 'reports.create', { officeId, year: 2026, openingStock: stock })
    await page.reload()
    await page.getByRole('button', { name: /继续填报/ }).click()
    await task(/核对上年结转/).click()
    const typed = page.getByLabel('上年末 表二 行政规范性文件 现行有效件数')
    await expect.poll(() => typed.inputValue()).toBe('12')

    await task(/二 主动公开/).click()
    await cell('t2.normDocs.made').click()
    for (const name of ['2', 'Tab', '1', 'Tab']) await key(name)
    await page.getByRole('button', { name: '填入 13' }).click()
    await expect.poll(() => cell('t2.normDocs.inForce').inputValue()).toBe('13')
    await cell('t2.rules.made').click()
    for (const name of ['0', 'Tab', '0', 'Tab', '0', 'Tab']) await key(name)

    await task(/核对上年结转/).click()
    const line = page.getByRole('row', { name: /行政规范性文件/ })
    await expect
      .poll(() => line.innerText())
      .toMatch(/上年12 \+ 本年制发件数2 − 本年废止件数1 = 13[\s\S]*✓ 接上/)
    await typed.fill('15')
    await key('Enter')
    await expect.poll(() => line.innerText()).toContain('不一致')
    await panel().getByText('行政规范性文件现行有效应为16（上年15+制发2−废止1），现为13。').waitFor()
    await key('Control+z')
    await expect.poll(() => typed.inputValue()).toBe('12')
    await expect.poll(() => line.innerText()).toContain('✓ 接上')
  })

  it('of a copied page with several tables the one like the table in hand is chosen, and another may be', async () => {
    await task(/二 主动公开/).click()
    await cell('t2.rules.made').click()
    await paste(page, copiedPage)
    const choice = page.getByRole('group', { name: /2 张表/ })
    await expect.poll(() => choice.getByRole('radio', { name: /^信息内容/ }).isChecked()).toBe(true)
    await choice.getByRole('radio', { name: /^结果维持/ }).check()
    await page.getByRole('heading', { name: '粘贴 3 格' }).waitFor()
    await choice.getByRole('radio', { name: /^信息内容/ }).check()
    // The number behind ### is 2, which stands there already.
    await expect
      .poll(() => page.getByRole('button', { name: /^粘贴，改动/ }).innerText())
      .toBe('粘贴，改动 0 格')
    await key('Escape')
  })

  it('F8 visits what the filter shows, and on the page before 定稿 all that asks for something', async () => {
    await page.getByRole('button', { name: /首页/ }).click()
    await fillLibraryBeside()
    await task(/三 申请办理/).click()
    await panel()
      .getByRole('button', { name: /^错误 1/ })
      .click()
    for (const name of ['F8', 'F8', 'Shift+F8']) {
      await key(name)
      await expect.poll(() => page.locator('.finding.in-hand').getAttribute('class')).toContain('error')
    }
    await task(/审核并定稿/).click()
    await page.getByRole('heading', { name: '审核并定稿' }).waitFor()
    const count = await page.locator('.finding:is(.error, .warning)').count()
    const seen = new Set<string | null>()
    for (let i = 0; i < count; i += 1) {
      await key('F8')
      await page.locator('.finding.in-hand :focus').waitFor()
      seen.add(await page.locator('.finding.in-hand').getAttribute('data-finding'))
    }
    expect(count).toBeGreaterThan(2)
    expect(seen.size).toBe(count)
  })

  it('the home screen stands in a small window without scrolling', async () => {
    await key('Control+Shift+H')
    await page.getByRole('heading', { name: '随手记' }).waitFor()
    const rest = await page.locator('main').evaluate(main => main.scrollHeight - main.clientHeight)
    expect(rest).toBe(0)
  })

  it('an old year has its own 快速填报: the questions of the 2019 form, answered with Enter', async () => {
    const carried = Object.fromEntries(applicants.map(column => [`t3.out.${column}`, 0]))
    const openingStock = {
      ...carried,
      't2.normDocs.totalPub': 6,
      't2.licences.prev': 3,
      't2.licences.delta': 0,
    }
    const { summary } = await call(page, 'reports.create', { officeId: 1, year: 2020, openingStock })
    await page.reload()
    await page.getByRole('button', { name: '打开 2020 年年报' }).press('Enter')
    await page.getByRole('button', { name: /^快速填报/ }).press('Enter')
    await page.locator('[data-gate="applications"] button:focus').waitFor()
    for (const id of ['applications', 'cases', 'documents', 'decisions', 'procurement']) {
      await page.locator(`[data-gate="${id}"] button:focus`).waitFor()
      await key('Enter')
      await page.locator(`[data-gate="${id}"] .gate-done`).waitFor()
    }
    const numbers = [
      't3.sum.tot',
      't4.rv.total',
      't2.licences.prev',
      't2.licences.delta',
      't2.normDocs.totalPub',
    ]
    const stored = async () => {
      const { report } = await call(page, 'reports.open', { id: summary.id })
      return numbers.map(id => report.cells[id]?.value)
    }
    await expect.poll(stored).toEqual([0, 0, 3, 0, 6])
  })

  /** A second library would need a second program; the years of another office do as well. */
  async function fillLibraryBeside(): Promise<void> {
    const [first] = await call(page, 'reports.list', { officeId: 1 })
    await call(page, 'reports.discard', { id: first?.id ?? 0 })
    await fillLibrary(page)
    await page.reload()
    await page.getByRole('button', { name: /继续填报/ }).click()
  }
})
