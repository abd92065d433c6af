import Database from 'better-sqlite3'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import type { ImportDraft } from '../../src/core/import/draft.ts'
import type { CellValue } from '../../src/core/report/cell-value.ts'
import { docxSource, readDocx } from '../../src/main/import/read-docx.ts'
import { pdfSource, readPdf } from '../../src/main/import/read-pdf.ts'
import { launchApp, type Launched } from '../helpers/launch.ts'
import { realFolder } from '../helpers/real-reports.ts'
import { pictureFailures } from '../helpers/take-picture.ts'

/** The published 2020 report of the township, or an invented one of the same kind where the real one is not there. */
const root = resolve(import.meta.dirname, '../..')
const real = join(realFolder, '002_991ae62c2104bae0.txt')
const invented = join(root, 'test/fixtures/road/云岭镇2020年年报.txt')
const source = existsSync(real) ? real : invented
const office = source === real ? '盘州市乌蒙镇人民政府' : '青河县云岭镇人民政府'

const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-road-'))
const outDir = mkdtempSync(join(tmpdir(), 'nianbao-papers-'))
let program: Launched
let page: Page
beforeAll(async () => {
  program = await launchApp({ dataDir, size: { width: 1366, height: 768 } })
  page = program.page
})
afterAll(async () => {
  await program.close()
  rmSync(dataDir, { recursive: true })
  rmSync(outDir, { recursive: true })
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const cell = (id: string) => page.locator(`[data-cell="${id}"]`)
const task = (name: RegExp) =>
  page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name })
const verdict = () => page.getByRole('region', { name: '审核' })

/** Types into a cell as on paper: click, number, Enter. */
async function type(id: string, text: string): Promise<void> {
  await cell(id).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** 本表空格填 0; where something was typed before, the program asks once. */
async function fillZeros(): Promise<void> {
  await button('本表空格填 0').click()
  const asks = page.getByRole('dialog').getByRole('button', { name: /个空格填 0/ })
  const done = page.getByText(/个空格填 0，可以撤销/).last()
  await asks.or(done).first().waitFor()
  if (await asks.isVisible()) await asks.click()
}

async function write(chapter: RegExp, texts: readonly string[]): Promise<void> {
  await task(chapter).click()
  const boxes = page.getByRole('main').locator('textarea')
  for (const [i, text] of texts.entries()) await boxes.nth(i).fill(text)
}

pictureFailures(() => page)

describe(`the whole road of ${office}, from the 2020 report to 2022`, () => {
  it('reads the published report, asks only about what is doubtful, and archives it as published', async () => {
    await button('先导入往年年报').click()
    await program.app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    }, source)
    await button('选择文件').click()
    const asked = page.getByRole('region', { name: '存疑的一处' })
    await asked.waitFor()
    await expect.poll(() => button(/^接受/).isDisabled()).toBe(true)
    const accept = button('接受，原样归档')
    while (!(await accept.isVisible())) await asked.locator('button.primary').click()
    await accept.click()
    await button('按 2020 年年报原样归档').click()
    await page.getByRole('heading', { name: '2021 年度报告还没有开始' }).waitFor()
  })

  it('begins 2021 in the 2021 form with the carried stock locked and the frame filled in', async () => {
    await button('新建 2021 年报').click()
    await button('新建 2021 年报，带入结转').click()
    await page.getByRole('heading', { name: '核对上年结转' }).waitFor()
    await expect.poll(() => page.getByRole('row', { name: /接上/ }).count()).toBe(7)
    await task(/标题与落款/).click()
    await expect
      .poll(() => page.getByLabel('标题', { exact: true }).inputValue())
      .toBe(`${office}2021年政府信息公开工作年度报告`)
    await task(/三 申请办理/).click()
    await expect.poll(() => cell('t3.in.np').inputValue()).toBe('0')
    await expect.poll(() => cell('t3.in.np').getAttribute('readonly')).not.toBeNull()
    await expect.poll(() => cell('t3.new.tot').inputValue()).toBe('')
  })

  it('shows what is wrong with its sum, takes the cursor there, and is mended', async () => {
    await type('t3.new.np', '３件')
    await type('t3.open.np', '2')
    await fillZeros()
    await verdict()
      .getByText(/勾稽不平.*相差1/)
      .first()
      .waitFor()
    await expect.poll(() => cell('t3.new.np').inputValue()).toBe('3')
    await expect.poll(() => cell('t3.sum.tot').inputValue()).toBe('2')
    await page.keyboard.press('F8')
    await expect.poll(() => page.locator(':focus').getAttribute('data-cell')).toMatch(/^t3\..*\.np$/)
    await type('t3.out.np', '1')
    await verdict()
      .getByText(/勾稽不平/)
      .first()
      .waitFor({ state: 'detached' })

    await task(/二 主动公开/).click()
    await type('t2.rules.inForce', '6')
    await type('t2.normDocs.made', '1')
    await type('t2.normDocs.inForce', '4')
    await fillZeros()
    await verdict()
      .getByText(/无规章制定权/)
      .waitFor()
    await type('t2.rules.inForce', '0')
    await verdict()
      .getByText(/无规章制定权/)
      .waitFor({ state: 'detached' })

    await task(/四 复议诉讼/).click()
    await fillZeros()
    await expect.poll(() => cell('t4.lr.total').inputValue()).toBe('0')
  })

  it('undoes and redoes the zero-fill as one step', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell('t4.rv.uphold').inputValue()).toBe('')
    await expect.poll(() => cell('t4.lr.pending').inputValue()).toBe('')
    await page.keyboard.press('Control+y')
    await expect.poll(() => cell('t4.lr.pending').inputValue()).toBe('0')
  })

  it('takes the words of the chapters with last year beside them', async () => {
    await write(/一 总体情况/, [
      '全年通过门户网站公开信息46条，公开栏更新58次。',
      '全年收到政府信息公开申请3件，办结2件，结转下年度1件。',
      '制发行政规范性文件1件，现行有效4件，公开前逐件开展保密审查。',
      '整理门户网站本镇栏目，便民服务大厅设查阅点1处。',
      '开展培训2次。年度工作考核合格，社会评议未发现问题，未发生责任追究情形。',
    ])
    await write(/五 问题与改进/, [
      '一是村级公开栏更新不够及时，个别村补贴名单公示超过规定时间；二是答复文书格式不够统一。',
      '针对村级公开建立月度巡查表，全年巡查12次，督促整改9处；针对答复文书制定模板，组织学习2次。',
    ])
    await write(/六 其他事项/, ['依据《政府信息公开信息处理费管理办法》，2021年度本机关未收取信息处理费。'])
    await task(/标题与落款/).click()
    await page.getByLabel('成文日期').fill('2022年1月14日')
    await page.getByLabel('成文日期').press('Tab')
    await verdict()
      .getByText(/可以定稿/)
      .waitFor()
  })

  it('is fixed as final, then printed as Word and PDF, each read back', async () => {
    await task(/审核并定稿/).click()
    await button('2021 年年报定稿').click()
    await button('导出 Word 和 PDF').click()
    await page.locator('canvas').first().waitFor({ timeout: 60_000 })
    await program.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    }, outDir)
    await page
      .getByRole('main')
      .getByRole('button', { name: /^导出(草稿)?…$/ })
      .click()
    await page
      .getByText(/200 格/)
      .first()
      .waitFor({ timeout: 60_000 })
    const files = readdirSync(outDir).sort()
    expect(files.map(f => f.split('.').at(-1))).toEqual(['docx', 'pdf'])
    expect(files.join()).not.toContain('草稿')
  })

  it('is archived, and 2022 begins with the one application carried over', async () => {
    await button('归档 2021 年年报…').click()
    await page.getByRole('dialog').getByRole('button', { name: '归档 2021 年年报' }).click()
    await page.getByRole('banner').getByText('已归档').waitFor()
    await button(/首页/).click()
    await button('新建 2022 年报').click()
    await button('新建 2022 年报，带入结转').click()
    await task(/三 申请办理/).click()
    await expect.poll(() => cell('t3.in.np').inputValue()).toBe('1')
    await expect.poll(() => cell('t3.in.tot').inputValue()).toBe('1')
    await program.app.close()
  })

  it('the papers say what was typed, cell by cell', async () => {
    const [docx = '', pdf = ''] = readdirSync(outDir)
      .sort()
      .map(f => join(outDir, f))
    const typed: Readonly<Record<string, number>> = {
      't3.new.np': 3,
      't3.open.np': 2,
      't3.sum.np': 2,
      't3.out.np': 1,
      't2.normDocs.made': 1,
      't2.normDocs.inForce': 4,
    }
    const sources = [
      docxSource(await readDocx(readFileSync(docx))),
      pdfSource(await readPdf(readFileSync(pdf))),
    ]
    for (const source of sources) {
      const read = draftReport(source)
      expect(read.ok).toBe(true)
      const draft = (read as { draft: ImportDraft }).draft
      for (const c of cellsOf(form2021).values()) {
        const total = c.col === 'tot' ? typed[`t3.${c.row}.np`] : undefined
        expect([c.id, draft.cells[c.id]?.value]).toEqual([c.id, typed[c.id] ?? total ?? 0])
      }
      expect(draft).toMatchObject({ fiscalYear: 2021, orgName: office })
      expect(draft.headings).toEqual(form2021.sections.map(s => s.heading))
      expect(draft.text.signDate).toBe('2022-01-14')
    }
  })

  it('the library holds 2020 as published, 2021 archived with its hash, 2022 as a draft, and every step', () => {
    const db = new Database(join(dataDir, 'library.db'), { readonly: true })
    const rows = db
      .prepare('SELECT year, status, origin, form_id, length(content_hash) AS hash FROM report ORDER BY year')
      .all()
    expect(rows).toEqual([
      { year: 2020, status: 'archived', origin: 'imported', form_id: 'F2019', hash: 64 },
      { year: 2021, status: 'archived', origin: 'own', form_id: 'F2021', hash: 64 },
      { year: 2022, status: 'draft', origin: 'own', form_id: 'F2021', hash: null },
    ])
    const cells = (year: number): Record<string, CellValue> =>
      JSON.parse((db.prepare('SELECT cells FROM report WHERE year = ?').get(year) as { cells: string }).cells)
    expect(cells(2020)['t3.sum.tot']?.value ?? null).toBeNull()
    expect(cells(2021)['t3.new.np']).toMatchObject({ value: 3, origin: 'typed' })
    expect(cells(2022)['t3.in.np']).toMatchObject({ value: 1, origin: 'carried' })
    expect(() => db.prepare("UPDATE report SET status = 'draft' WHERE year = 2021").run()).toThrow()
    const steps = db.prepare('SELECT kind, count(*) AS n FROM report_step GROUP BY kind').all()
    expect(steps).toContainEqual({ kind: 'undo', n: 1 })
    expect(steps).toContainEqual({ kind: 'redo', n: 1 })
    db.close()
  })
})
