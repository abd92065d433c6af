import Database from 'better-sqlite3'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from '../helpers/judge-screen.ts'
import { launchApp, type Launched } from '../helpers/launch.ts'
import { publishedFile } from '../helpers/published-files.ts'
import { report2021 } from '../helpers/report-builder.ts'
import { pictureFailures } from '../helpers/take-picture.ts'

const DOUBTFUL = resolve(import.meta.dirname, '../fixtures/road/云岭镇2020年年报.txt')
const street = { name: '青河县大桥街道办事处', kind: 'subdistrict', aliases: [] } as const

const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-many-'))
const papers = mkdtempSync(join(tmpdir(), 'nianbao-old-papers-'))
let program: Launched
let page: Page
let files: string[]
beforeAll(async () => {
  const broken = join(papers, '坏了的年报.docx')
  writeFileSync(broken, 'PK\u0003\u0004 word/document.xml', 'latin1')
  const other = join(papers, '会议通知.txt')
  writeFileSync(other, '关于召开全镇防汛工作会议的通知。请各村于六月三日上午九时到镇政府三楼会议室开会。')
  files = [
    publishedFile(papers, report2021(2021).with('t3.new.np', 3).with('t3.open.np', 3), 'html'),
    broken,
    publishedFile(papers, report2021(2022).with('t2.licences.decisions', 12), 'txt'),
    DOUBTFUL,
    other,
    publishedFile(papers, report2021(2022).office(street), 'html'),
  ]
  program = await launchApp({ dataDir, size: { width: 1366, height: 768 } })
  page = program.page
})
afterAll(async () => {
  await program.close()
  rmSync(dataDir, { recursive: true })
  rmSync(papers, { recursive: true })
})
pictureFailures(() => page)

const button = (name: string | RegExp) => page.getByRole('button', { name })
const row = (file: string) => page.getByRole('row').filter({ hasText: file })
const library = () => new Database(join(dataDir, 'library.db'), { readonly: true })

/** The offices in the library, as the window is told them. */
const offices = () =>
  page.evaluate(async () => {
    const bridge = window as unknown as {
      app: { call(method: string, input: object): Promise<{ value: { offices: unknown[] } }> }
    }
    return (await bridge.app.call('app.state', {})).value.offices
  })

/** Drops files that are no reports on the window. */
const drop = (...names: string[]) =>
  page.evaluate(dropped => {
    const data = new DataTransfer()
    for (const name of dropped) data.items.add(new File(['不是年报'], name, { type: 'text/plain' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, names)

async function choose(...paths: string[]): Promise<void> {
  await program.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: chosen })
  }, paths)
}

describe('ten old reports at once', () => {
  it('reads file after file, and says of each what it is; a broken one costs nothing but itself', async () => {
    await button('先导入往年年报').click()
    await choose(...files)
    await button('选择文件').click()
    await page.getByText('确定 3 份，要看一眼 1 份，不能导入 2 份').waitFor({ timeout: 60_000 })
    await row('柳溪镇人民政府2021年年报.html').getByText('200 格全部确定').waitFor()
    await row('柳溪镇人民政府2022年年报.txt').getByText('2022', { exact: true }).waitFor()
    await row('坏了的年报.docx').getByText('读不了').waitFor()
    await row('会议通知.txt').getByText('不是年报').waitFor()
    await row('云岭镇2020年年报.txt')
      .getByText(/存疑 \d+ 处/)
      .waitFor()
    await expect.poll(() => offices()).toEqual([])
  })

  it('archives the sure ones after one confirmation that names the offices it makes', async () => {
    await button('确定的一键归档（3 份）').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('2021、2022 年，2 份').waitFor()
    await expect.poll(() => dialog.getByLabel(street.name).inputValue()).toBe('new')
    await expect.poll(() => axeFinds(page)).toEqual([])
    await dialog.getByRole('button', { name: '新建 2 个机构，归档 3 份' }).click()
    await page.getByText('已归档 3 份，要看一眼 1 份，不能导入 2 份').waitFor()
  })

  it('opens the doubtful one, which is answered by keys alone and keeps its answers over a look at the list', async () => {
    await button('核对 云岭镇2020年年报.txt').click()
    const asked = page.getByRole('region', { name: '存疑的一处' })
    await asked.getByText(/^第 1 处/).waitFor()
    await page.keyboard.press('2')
    await expect.poll(() => page.locator(':focus').inputValue()).toBe('2021年1月28日')
    await page.keyboard.type('2021.1.30')
    await asked.getByText('（已看过）').waitFor()
    await asked.getByRole('button', { name: '下一处' }).click()
    await asked.getByText(/^第 2 处/).waitFor()
    await button('返回列表').click()
    await button('核对 云岭镇2020年年报.txt').click()
    await asked.getByText(/^第 2 处/).waitFor()
    const accept = button('接受，原样归档')
    for (let i = 0; i < 80 && !(await accept.isVisible()); i++) await page.keyboard.press('1')
    await accept.waitFor()
  })

  it('shows the date as it was mended, and takes a line of the page out of the text', async () => {
    await page.getByRole('tab', { name: '标题与落款' }).click()
    await expect.poll(() => page.getByLabel('成文日期').inputValue()).toBe('2021年1月30日')
    await button('改回“2021年1月28日”').waitFor()
    await expect.poll(() => axeFinds(page)).toEqual([])
    await page.getByRole('tab', { name: '文字' }).click()
    await button(/^去掉 一、总体情况 第 1 段$/).click()
    await page.getByText('“一、总体情况”去掉 1 段').waitFor()
    await expect.poll(() => axeFinds(page)).toEqual([])
  })

  it('walks the marks of the source by arrows and shows each in the table', async () => {
    const marks = page.getByRole('region', { name: /^原件/ }).locator('mark')
    await marks.first().click()
    const first = await marks.first().getAttribute('data-mark')
    await page.keyboard.press('ArrowRight')
    const second = await page.locator(':focus').getAttribute('data-mark')
    expect(second).not.toBe(first)
    await expect.poll(() => page.locator('.cells td.selected button').getAttribute('data-cell')).toBe(second)
  })

  it('is archived with what was mended, and comes back to the list', async () => {
    await button('接受，原样归档').click()
    await button('按 2020 年年报原样归档').click()
    await page.getByText('已归档 4 份，不能导入 2 份').waitFor()
    await choose(files[0] ?? '', files[2] ?? '')
    await button('再加文件').click()
    await page.getByText('库里已有').nth(1).waitFor({ timeout: 20_000 })
    await button('完成').click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('takes files dropped on the home screen, several as a list', async () => {
    await drop('一.txt', '二.txt')
    await page.getByText('不能导入 2 份').waitFor({ timeout: 20_000 })
    await button('完成').click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await program.app.close()
  })

  it('the library holds the four, the mended one with what was mended', () => {
    const db = library()
    const rows = db.prepare('SELECT year, status, origin FROM report ORDER BY year').all() as {
      year: number
      status: string
      origin: string
    }[]
    expect(rows.map(r => r.year)).toEqual([2020, 2021, 2022, 2022])
    expect(rows.every(r => r.status === 'archived' && r.origin === 'imported')).toBe(true)
    const { text, says } = db
      .prepare(
        'SELECT r.text, s.says FROM report r JOIN report_step s ON s.report_id = r.id WHERE r.year = 2020',
      )
      .get() as { text: string; says: string }
    expect(JSON.parse(text)).toMatchObject({ signDate: '2021-01-30' })
    expect(says).toMatch(/成文日期由.*改为“2021-01-30”.*“一、总体情况”去掉 1 段/)
    expect(db.prepare('SELECT count(*) AS n FROM office').get()).toEqual({ n: 3 })
    db.close()
  })
})
