import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../scripts/pictures/years.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'

/** 2025 年末数 in the order of the start screen: carried applications, documents in force, cases pending. */
const stock = ['12', '3', '0', '0', '5', '0', '0', '132', '4', '2', '1']

/** As many digits as a county writes: 许可 in millions, 收费 with its decimals. */
const tableTwo = ['0', '0', '0', '12', '3', '141', '16870712', '225934', '1306', '12345.678901']

/** Rows of 表三 that the clerk fills, from 本年新收 to 结转下年度; 上年结转 and （七）总计 fill themselves. */
const tableThree: readonly (readonly [row: string, ...applicants: number[]])[] = [
  ['new', 813, 245, 1, 26, 118, 0],
  ['open', 412, 132, 1, 15, 60, 0],
  ['partial', 98, 41, 0, 0, 20, 0],
  ['deny_secret', 0, 0, 0, 0, 0, 0],
  ['deny_law', 0, 0, 0, 0, 0, 0],
  ['deny_safety', 0, 0, 0, 0, 0, 0],
  ['deny_third', 21, 12, 0, 0, 0, 0],
  ['deny_internal', 34, 0, 0, 0, 0, 0],
  ['deny_process', 17, 0, 0, 0, 0, 0],
  ['deny_casefile', 0, 0, 0, 0, 15, 0],
  ['deny_query', 0, 0, 0, 0, 0, 0],
  ['na_notheld', 121, 38, 0, 8, 18, 0],
  ['na_create', 0, 9, 0, 0, 0, 0],
  ['na_unclear', 29, 0, 0, 0, 0, 0],
  ['np_petition', 36, 0, 0, 0, 0, 0],
  ['np_repeat', 14, 0, 0, 0, 0, 0],
  ['np_publication', 0, 0, 0, 0, 0, 0],
  ['np_massive', 0, 0, 0, 0, 3, 0],
  ['np_reconfirm', 0, 4, 0, 0, 0, 0],
  ['other_nofix', 8, 0, 0, 0, 0, 0],
  ['other_nofee', 0, 2, 0, 0, 0, 0],
  ['other_misc', 11, 0, 0, 0, 0, 0],
  ['out', 24, 10, 0, 3, 7, 0],
]

/** 维持、纠正、其他、尚未审结 of 复议, 直接起诉 and 复议后起诉; the totals fill themselves. */
const tableFour = ['21', '3', '2', '4', '5', '1', '0', '2', '3', '0', '1', '1']

const chapterOne = [
  '全年通过门户网站公开信息46215条，回应关切312次。',
  '全年收到政府信息公开申请1203件，办结1179件，结转下年度44件。',
  '制发行政规范性文件12件，废止3件，现行有效141件，公开前逐件开展保密审查。',
  '整理门户网站栏目86个，设查阅点21处。',
  '开展培训9次。年度工作考核合格，社会评议未发现问题，未发生责任追究情形。',
]
const chapterFive = [
  '一是部分部门公开目录更新不够及时；二是答复文书格式不够统一。',
  '针对目录更新建立月度巡查表，全年巡查12次，督促整改9处；针对答复文书制定模板，组织学习2次。',
]

describe.skipIf(!hasWindowHost)('a county’s full report, by keys alone', () => {
  let program: Launched
  let page: Page
  const key = (name: string) => page.keyboard.press(name)
  const type = (text: string) => page.keyboard.type(text)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const task = (name: RegExp) =>
    page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name })
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`)
  /** Walks with Tab until the focus is there, as a hand without a mouse does. */
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor()
    for (let i = 0; i < 60; i++) {
      if (await target.evaluate(element => element === document.activeElement)) return
      await key('Tab')
    }
    throw new Error(`${String(target)} is not reached with Tab`)
  }
  const press = async (target: Locator): Promise<void> => {
    await reach(target)
    await key('Enter')
  }
  const fill = async (numbers: readonly string[], then: 'Tab' | 'Enter'): Promise<void> => {
    for (const number of numbers) {
      await type(number)
      await key(then)
    }
  }
  const write = async (boxes: readonly string[]): Promise<void> => {
    for (const [i, text] of boxes.entries()) {
      await reach(page.getByRole('main').locator('textarea').nth(i))
      await type(text)
    }
  }

  beforeAll(async () => {
    program = await launchApp({ size: { width: 1366, height: 768 } })
    page = program.page
  })
  afterAll(() => program.close())

  it('begins with the office and the numbers of last year’s end', async () => {
    await reach(page.getByLabel('单位全称'))
    await type('青河县人民政府')
    await press(button(/^下一步/))
    await reach(page.getByLabel('要写'))
    await type('2026')
    await press(button('录入 2025 年末数'))
    await reach(page.getByLabel('表三 结转下年度 自然人'))
    // Enter goes on to the next number, and at last to the button.
    await fill(stock, 'Enter')
    await press(button('新建 2026 年报并带入'))
    await task(/核对上年结转/).waitFor()
  })

  it('fills tables two, three and four, which balance', async () => {
    await press(task(/二 主动公开/))
    await reach(cell('t2.rules.made'))
    await fill(tableTwo.slice(0, 5), 'Tab')
    // What was typed of last year’s end stands beside the cell, rolled forward by what was typed now.
    await expect.poll(() => page.getByRole('region', { name: '本格' }).innerText()).toMatch(/141件/)
    await fill(tableTwo.slice(5), 'Tab')
    await expect.poll(() => cell('t2.licences.decisions').inputValue()).toBe('16870712')
    await expect.poll(() => cell('t2.fees.amountWan').inputValue()).toBe('12345.678901')

    await key('Control+PageDown')
    await page.locator('[data-cell="t3.new.np"]:focus').waitFor()
    const columns = [1, 2, 3, 4, 5, 6].map(i => tableThree.map(row => String(row[i])))
    await fill(columns.flat(), 'Enter')
    for (const [row, ...applicants] of tableThree) {
      const total = applicants.reduce((sum, n) => sum + n)
      expect([row, await cell(`t3.${row}.tot`).inputValue()]).toEqual([row, String(total)])
    }
    // Under each column its balance in words.
    await expect.poll(() => page.locator('tfoot td').allInnerTexts()).toEqual(Array<string>(7).fill('平'))
    await expect.poll(() => cell('t3.in.tot').inputValue()).toBe('20')
    await expect.poll(() => cell('t3.sum.tot').inputValue()).toBe('1179')

    await key('Control+PageDown')
    await page.locator('[data-cell="t4.rv.uphold"]:focus').waitFor()
    await fill(tableFour, 'Tab')
    await expect.poll(() => cell('t4.rv.total').inputValue()).toBe('30')
  })

  it('copies a range chosen with Shift as text and as a table', async () => {
    await page.evaluate(() => {
      window.addEventListener('copy', ({ clipboardData }) => {
        document.body.dataset['copied'] = JSON.stringify(
          ['text/plain', 'text/html'].map(form => clipboardData?.getData(form)),
        )
      })
    })
    // Tab had walked out of the table; Shift+Tab leads back to its last cell.
    for (const name of ['Shift+Tab', 'Home', 'ArrowRight', 'Shift+End', 'Shift+ArrowLeft', 'Control+c'])
      await key(name)
    const [text, html] = JSON.parse(
      (await page.evaluate(() => document.body.dataset['copied'])) ?? '[]',
    ) as string[]
    expect(text).toBe('3\t2\t4\t30\t5\t1\t0\t2\t8\t3\t0\t1')
    expect(html).toContain('<tr><td>3</td><td>2</td><td>4</td><td>30</td>')
  })

  it('writes the chapters and the date, and may be made final', async () => {
    await press(task(/一 总体情况/))
    await write(chapterOne)
    await press(task(/四 复议诉讼/))
    await key('Control+PageDown')
    await page.locator('[id="text.s5.0"]:focus').waitFor()
    await write(chapterFive)
    await press(task(/六 其他事项/))
    await press(button('收取了…'))
    await reach(page.getByLabel('发出收费通知（件）'))
    await fill(['2', '1260', '0'], 'Tab')
    await press(button('写入第六部分'))
    await press(task(/标题与落款/))
    await reach(page.getByLabel('成文日期'))
    await type('2027年1月14日')
    await key('Tab')
    await page
      .getByRole('region', { name: '审核' })
      .getByText(/可以定稿/)
      .waitFor()
    await press(task(/审核并定稿/))
    await press(button('2026 年年报定稿'))
    await button('导出 Word 和 PDF').waitFor()
    const kept = await call(page, 'reports.list', { officeId: 1 })
    expect(kept.map(report => [report.year, report.status])).toEqual([[2026, 'final']])
  })
})
