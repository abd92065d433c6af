import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../scripts/pictures/years.ts'
import { axeFinds } from '../helpers/judge-screen.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { liuxi, report2021 } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'
import { takePicture } from '../helpers/take-picture.ts'
import { step, typing } from '../main/typed-report.ts'

const county = '青河县政务公开办'
const url = 'https://www.qinghe.example.gov.cn/nb/2025.html'

describe.skipIf(!hasWindowHost)('from 定稿 to 发布, once round by the county', () => {
  let program: Launched
  let page: Page
  beforeAll(async () => {
    program = await launchApp({ size: { width: 1366, height: 768 } })
    page = program.page
    await page.getByLabel('单位全称').waitFor()
    const { id: officeId } = await call(page, 'offices.create', { office: liuxi })
    const { summary, report } = await call(page, 'reports.create', { officeId, year: 2025 })
    const edits = typing(report, report2021(2025).build())
    await call(page, 'reports.saveSteps', { id: summary.id, steps: [step(...edits)] })
    await page.reload()
    await page.getByRole('button', { name: /继续填报/ }).waitFor()
  })
  afterAll(async () => {
    await program.close()
  })
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const task = (name: RegExp) =>
    page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name })
  const dialog = (name: RegExp) => page.getByRole('dialog', { name })
  const picture = (name: string) => takePicture(page, name)
  const finalize = async (): Promise<void> => {
    await task(/审核并定稿/).click()
    await press(/年年报定稿/)
    await press('导出 Word 和 PDF')
    await page.getByRole('button', { name: /^(再次)?报送…/ }).waitFor()
  }
  const send = async (): Promise<void> => {
    await press(/^(再次)?报送…/)
    await dialog(/报送/).getByLabel('报送给').fill(county)
    await expect.poll(() => axeFinds(page)).toEqual([])
    await press('记下报送')
    await dialog(/报送/).waitFor({ state: 'detached' })
  }

  it('counts by the office’s own days and a loaded holiday file, and refuses a bad one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-holidays-'))
    const pick = async (name: string, work: string): Promise<void> => {
      const years = [{ year: 2027, notice: '样例', off: [['2027-02-06', '2027-02-12']], work: [work] }]
      const path = join(folder, name)
      writeFileSync(path, JSON.stringify({ kind: 'nianbao-holidays', years }))
      await program.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
      }, path)
      await press('载入放假安排…')
    }
    await press(/人民政府/)
    await page.getByRole('menuitem', { name: /校验规则/ }).click()
    await pick('坏的.json', '2027-02-03')
    await page.getByText('2027-02-03 不是周六、周日').waitFor()
    await pick('2027放假安排.json', '2027-01-30')
    await page.getByText(/来自“2027放假安排.json”/).waitFor()
    await page.getByRole('button', { name: '关闭' }).first().click()
    const days = page.getByLabel('拟稿')
    await days.fill('12')
    await press('保存天数')
    await page.getByRole('button', { name: '保存天数', disabled: true }).waitFor()
    await page.getByRole('heading', { name: '时限倒排' }).scrollIntoViewIfNeeded()
    const last = page.getByRole('list', { name: '时限倒排' }).getByRole('listitem').last()
    await expect.poll(() => last.innerText()).toMatch(/发布[^]*1月26日 – 1月30日/)
    await picture('schedule')
    await press('恢复原来的天数')
    // The county’s own day is a Saturday: the Friday before.
    await page.getByLabel('规定的公布时限').fill('2月20日')
    await press('保存本地要求')
    await expect.poll(() => last.innerText()).toMatch(/发布[^]*– 2月19日/)
    await page.getByLabel('规定的公布时限').fill('')
    await press('保存本地要求')
    await expect.poll(() => last.innerText()).not.toContain('2月19日')
    await press('‹ 首页')
    await page.getByRole('button', { name: /继续填报/ }).waitFor()
    rmSync(folder, { recursive: true })
  })

  it('says plainly that the deadline is over, and lets the clerk call a chapter filled', async () => {
    await expect.poll(() => page.locator('.whats-left').innerText()).toMatch(/^已过公布时限 \d+ 个工作日；/)
    await expect
      .poll(() => page.getByRole('list', { name: '时限倒排' }).locator('.late').innerText())
      .toContain('拟稿')
    await picture('home-late')
    await press(/继续填报/)
    await expect.poll(() => task(/一 总体情况/).innerText()).toContain('进行中')
    await expect.poll(() => task(/导出报送/).innerText()).toMatch(/定稿后才能报送[^]*暂不能开始/)
    await page.getByLabel(/本节已填完/).click()
    await task(/一 总体情况/)
      .getByText('已完成')
      .waitFor()
    await picture('filled')
  })

  it('keeps what was sent, and shows the remarks beside the draft that came back', async () => {
    await finalize()
    await send()
    await page.getByRole('list', { name: '办理经过' }).getByText(county).waitFor()
    await press('退回修改…')
    await dialog(/退回修改/)
      .getByLabel('退回意见')
      .fill('表二 行政许可 本年处理决定数量 应为 41 件\n第五部分与去年雷同')
    await picture('return')
    await expect.poll(() => axeFinds(page)).toEqual([])
    await press(/退回修改，2 条意见/)
    await page.getByText('已退回草稿').waitFor()
    await press('返回填报')
    const remarks = page.getByRole('region', { name: '退回意见' })
    await remarks.getByText('还有 2 条没处理').waitFor()
    await remarks.getByRole('button', { name: '定位' }).first().click()
    await page.locator('[data-cell="t2.licences.decisions"]:focus').waitFor()
    await picture('remarks')
    await expect.poll(() => axeFinds(page)).toEqual([])
    await page.keyboard.type('41')
    await page.keyboard.press('Enter')
    await remarks.getByRole('button', { name: '已改' }).first().click()
    await remarks.getByText('还有 1 条没处理').waitFor()
    await remarks.getByRole('button', { name: '不改…' }).click()
    await dialog(/不改/).getByLabel('原因').fill('今年的问题与去年确实相同')
    await press('记下理由')
    await remarks.getByText('都处理了').waitFor()
    await remarks.getByText('不改：今年的问题与去年确实相同').waitFor()
  })

  it('tells the first sent version from the second, and is published after it was archived', async () => {
    await finalize()
    await send()
    const shown = page.getByRole('button', { name: '看报送的内容' })
    await expect.poll(() => shown.count()).toBe(2)
    await shown.first().click()
    const row = dialog(/报送的内容/).getByRole('row', { name: /行政许可/ })
    await row.waitFor()
    expect((await row.getByRole('cell').allInnerTexts()).at(-1)).toBe('41')
    await picture('sent')
    await expect.poll(() => axeFinds(page)).toEqual([])
    await page.keyboard.press('Escape')
    await shown.nth(1).click()
    await dialog(/报送的内容/)
      .getByText('没有改动')
      .waitFor()
    await page.keyboard.press('Escape')

    await press(/归档 2025 年年报…/)
    await dialog(/归档/).getByRole('button', { name: '归档 2025 年年报' }).click()
    await page.getByText('已经归档').waitFor()
    await press('发布…')
    await dialog(/发布/).getByLabel('网址').fill(url)
    await press('记下发布')
    await dialog(/发布/).waitFor({ state: 'detached' })
    await press('看档案和修改记录')
    const road = page.getByRole('list', { name: '办理经过' })
    await road.getByText(url).waitFor()
    await expect
      .poll(() => road.locator('> li').evaluateAll(lines => lines.map(line => line.className)))
      .toEqual(expect.arrayContaining(['sent', 'returned', 'sent', 'state', 'published']))
    await page.locator('.archive-facts').getByText('发布日期').waitFor()
    await road.scrollIntoViewIfNeeded()
    await picture('archive')
    await expect.poll(() => axeFinds(page)).toEqual([])
  })

  it('corrects a date that was mistyped, takes the line away and brings it back, by keys, with a trace', async () => {
    const road = page.getByRole('list', { name: '办理经过' })
    const published = road.locator('> .published')
    const before = await published.locator('time').innerText()
    await published.getByRole('button', { name: /^改：/ }).press('Enter')
    await dialog(/改记录/)
      .getByLabel('日期')
      .fill('2026年1月9日')
    await page.keyboard.press('Tab')
    await dialog(/改记录/)
      .getByRole('button', { name: '改记录' })
      .press('Enter')
    await published.getByText('2026年1月9日').waitFor()
    await road.getByText(`改为：2026年1月9日发布（${url}），原来记的是${before}发布（${url}）`).waitFor()
    await published.getByRole('button', { name: /^撤销上次的改/ }).press('Enter')
    await published.getByText(before).waitFor()

    await published.getByRole('button', { name: /^删去：/ }).press('Enter')
    await dialog(/删去记录/)
      .getByRole('button', { name: '删去' })
      .press('Enter')
    await road.locator('> .removed').waitFor()
    await expect.poll(() => published.count()).toBe(0)
    await picture('removed')
    await expect.poll(() => axeFinds(page)).toEqual([])
    await road.getByRole('button', { name: /^恢复/ }).press('Enter')
    await published.waitFor()
    await expect
      .poll(() =>
        road
          .locator('> .state')
          .filter({ hasText: /^[^]*(改为|删去|恢复)/ })
          .count(),
      )
      .toBe(4)
  })
})
