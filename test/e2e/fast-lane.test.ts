import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, fillZeroYear } from '../../scripts/pictures/years.ts'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import { pdfSource, readPdf } from '../../src/main/import/read-pdf.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'
import { takePicture } from '../helpers/take-picture.ts'

/** What a clerk of a township without applications writes himself. */
const words = {
  s1: [
    ['总体情况 主动公开', '全年通过门户网站公开信息46条，公开栏更新58次。'],
    ['总体情况 政府信息公开平台建设', '整理门户网站本镇栏目，便民服务大厅设查阅点1处。'],
    ['总体情况 监督保障', '开展培训2次。年度工作考核合格，社会评议未发现问题，未发生责任追究情形。'],
  ],
  s5: [
    [
      '问题与改进 存在的主要问题',
      '一是村级公开栏更新不够及时，个别村补贴名单公示超过规定时间；二是公开目录不够细。',
    ],
    [
      '问题与改进 改进情况',
      '针对村级公开建立月度巡查表，全年巡查12次，督促整改9处；针对公开目录逐项细化，组织学习2次。',
    ],
  ],
} as const

describe.skipIf(!hasWindowHost)('快速填报, from 新建 to the PDF', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'nianbao-lane-'))
  let program: Launched
  let page: Page
  /** Clicks and keys that do something, and fields typed. */
  let interactions = 0
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const press = async (target: Locator): Promise<void> => {
    interactions += 1
    await target.press('Enter')
  }
  const hit = async (key: string): Promise<void> => {
    interactions += 1
    await page.keyboard.press(key)
  }
  const type = async (label: string, text: string): Promise<void> => {
    interactions += 1
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
  }
  const gate = (id: string) => page.locator(`[data-gate="${id}"]`)
  const picture = (name: string) => takePicture(page, name)
  const toLane = (): Promise<void> => press(button(/^快速填报/))

  beforeAll(async () => {
    program = await launchApp({ size: { width: 1366, height: 768 } })
    page = program.page
    await page.getByLabel('单位全称').waitFor()
    await fillZeroYear(page, 2025)
    await page.reload()
    await page.getByRole('heading', { name: /2026 年度报告还没有开始/ }).waitFor()
  })
  afterAll(async () => {
    await program.close()
    rmSync(outDir, { recursive: true, force: true })
  })

  it('is answered with five Enters, each answer the next one in hand', async () => {
    await press(button('新建 2026 年报'))
    await press(page.getByRole('dialog').getByRole('button', { name: '新建 2026 年报，带入结转' }))
    await toLane()
    for (let i = 0; i < 5; i++) {
      await page.waitForFunction(
        n => document.activeElement?.closest('.gate') === document.querySelectorAll('.gate')[n],
        i,
      )
      if (i === 0) await picture('lane-begin')
      await hit('Enter')
    }
    await button(/^快速填报 5\/5/).waitFor()
    await picture('lane-answered')
    await expect.poll(() => page.getByText('现行有效8件').count()).toBe(1)
    await expect.poll(() => page.locator('.remaining li').allInnerTexts()).toHaveLength(6)
  })

  it('takes an answer back in one step, and undo and redo keep the lane in hand', async () => {
    const before = interactions
    await press(button(/^收回：本年收到政府信息公开申请/))
    await button(/^快速填报 4\/5/).waitFor()
    await page.keyboard.press('Control+z')
    await button(/^快速填报 5\/5/).waitFor()
    await expect.poll(() => page.getByRole('heading', { name: '快速填报' }).count()).toBe(1)
    interactions = before
  })

  it('lists what is blank, leads to each place, and the written PDF holds every zero, within forty acts', async () => {
    await press(button('去填 一、总体情况 主动公开'))
    for (const [label, text] of words.s1) await type(label, text)
    await toLane()
    await press(button(/^去填 五、存在的主要问题及改进情况 存在的主要问题/))
    for (const [label, text] of words.s5) await type(label, text)
    await toLane()
    await press(button('去填 成文日期'))
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-frame]') !== null))
      .toBe(true)
    await type('成文日期', '2027年1月14日')
    await toLane()
    await page.getByRole('heading', { name: '都填好了' }).waitFor()
    await page
      .getByRole('main')
      .getByText(/^可以定稿/)
      .waitFor()
    await picture('lane-complete')
    await press(page.getByRole('main').getByRole('button', { name: '审核并定稿' }))
    await press(button('2026 年年报定稿'))
    await press(button('导出 Word 和 PDF'))
    await program.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    }, outDir)
    await press(page.getByRole('main').getByRole('button', { name: '导出…', exact: true }))
    await page
      .getByText(/200 格/)
      .first()
      .waitFor({ timeout: 60_000 })
    expect(interactions).toBeLessThanOrEqual(40)

    const pdf = readdirSync(outDir).find(name => name.endsWith('.pdf')) ?? ''
    expect(existsSync(join(outDir, pdf))).toBe(true)
    const read = draftReport(pdfSource(await readPdf(readFileSync(join(outDir, pdf)))))
    if (!read.ok) throw new Error(read.error.says)
    for (const { id } of cellsOf(form2021).values())
      expect([id, read.draft.cells[id]?.value]).toEqual([id, id === 't2.normDocs.inForce' ? 8 : 0])
  })

  it('never fills over what was typed, says which number stands against 没有, and fills the rest on demand', async () => {
    const { summary } = await begin(2029)
    await page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name: '主动公开' }).click()
    await page.locator('[data-cell="t2.penalties.decisions"]').focus()
    await page.keyboard.type('18')
    await page.keyboard.press('Enter')
    await toLane()
    await press(gate('decisions').getByRole('button', { name: '没有' }))
    await expect
      .poll(() => gate('decisions').getByRole('alert').innerText())
      .toContain('表二 行政处罚 本年处理决定数量 18 件')
    await picture('lane-against')
    await press(gate('decisions').getByRole('button', { name: '其余 3 个空格填 0' }))
    const stored = async (cell: string) => {
      const { report } = await call(page, 'reports.open', { id: summary.id })
      return report.cells[cell] ?? { value: null }
    }
    const licences = () => expect.poll(() => stored('t2.licences.decisions'))
    await licences().toMatchObject({ value: 0 })
    await expect.poll(() => stored('t2.penalties.decisions')).toEqual({ value: 18, origin: 'typed' })
    await page.keyboard.press('Control+z')
    await licences().toMatchObject({ value: null })
    await expect.poll(() => stored('t2.penalties.decisions')).toMatchObject({ value: 18 })
  })

  it('stops before table three where applications were carried over, with their number and what to do', async () => {
    await begin(2031, { 't3.out.np': 2 })
    await toLane()
    const stopped = gate('applications')
    await expect
      .poll(() => stopped.locator('.notice').innerText())
      .toMatch(/上年结转的申请还有：自然人 2 件。.*填好办理结果/)
    await expect.poll(() => stopped.getByRole('button', { name: '没有' }).isDisabled()).toBe(true)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.gate')?.getAttribute('data-gate')))
      .toBe('cases')
    await picture('lane-stopped')
    await press(stopped.getByRole('button', { name: /^去填：三/ }))
    await page.locator('[data-cell="t3.new.np"]:focus').waitFor()
    await expect.poll(() => page.locator('[data-cell="t3.open.np"]').inputValue()).toBe('')
  })

  /** A draft of a year without last year's report, opened in the window. */
  async function begin(year: number, stock: Readonly<Record<string, number>> = {}) {
    const none = Object.fromEntries(['np', 'ent', 'sci', 'ngo', 'law', 'oth'].map(c => [`t3.out.${c}`, 0]))
    const openingStock = { ...none, ...stock }
    const view = await call(page, 'reports.create', { officeId: 1, year, openingStock })
    await page.reload()
    await button(/继续填报/)
      .first()
      .click()
    await button(new RegExp(`${String(year)} 年度`))
      .first()
      .waitFor()
    return view
  }
})
