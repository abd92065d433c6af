import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordedCall } from '../standin/gaps.ts'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import { readHtml } from '../../src/core/import/read-html.ts'
import type { Edit } from '../../src/core/report/edit.ts'
import type { Report } from '../../src/core/report/report.ts'
import { valueOf } from '../../src/core/report/report.ts'
import { sample2021 } from '../export/sample-reports.ts'
import { electronBinary } from '../helpers/electron-binary.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { siteEditors } from '../helpers/site-editors.ts'
import { hasWindowHost } from '../helpers/tools.ts'
import { pictureFailures } from '../helpers/take-picture.ts'

/** A true print dialog waits for a person. */
const realDialog = electronBinary() !== undefined && process.env['APP_HOST'] !== 'standin'

describe.skipIf(!hasWindowHost)('the flow of exporting, in the window', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-flow-'))
  const outDir = join(mkdtempSync(join(tmpdir(), 'nianbao-out-')), '年报')
  let program: Launched
  let page: Page
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const dialog = () => page.getByRole('dialog')
  const side = () => page.getByRole('complementary', { name: '导出' })
  const files = () => readdirSync(outDir).sort()
  const written = () => side().getByText('已生成').waitFor({ timeout: 60_000 })

  beforeAll(async () => {
    mkdirSync(outDir)
    program = await launchApp({ dataDir, size: { width: 1366, height: 768 } })
    page = program.page
    const edits: Edit[] = [
      ...Object.entries(sample2021.report.cells).flatMap(([cell, to]): Edit[] =>
        to.origin === 'typed' ? [{ what: 'cell', cell, to }] : [],
      ),
      { what: 'frame', field: 'signDate', to: '2026-01-15' },
    ]
    await page.evaluate(
      async ({ office, edits }) => {
        const made = (await window.app.call('offices.create', { office })) as { value: { id: number } }
        await window.app.call('reports.create', { officeId: made.value.id, year: 2025 })
        const steps = [{ id: 'filled', kind: 'edit', edits }]
        await window.app.call('reports.saveSteps', { id: 1, steps })
      },
      { office: liuxi, edits },
    )
    await page.reload()
    await program.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    }, outDir)
    await button('继续填报').first().click()
    await page.getByRole('heading', { name: '一、总体情况' }).waitFor()
    await page.keyboard.press('Control+p')
    await side().waitFor()
  })
  afterAll(async () => {
    await program.close()
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(join(outDir, '..'), { recursive: true, force: true })
  })
  pictureFailures(() => page)

  it('writes all six kinds of file at one click and says which one is in hand', async () => {
    await button('六种格式全部导出…').click()
    await side()
      .getByText(/^正在(?:写入|读回核对) PDF（第 2 个，共 6 个）$/)
      .waitFor({ timeout: 60_000 })
    await written()
    expect(files().map(name => name.split('.').at(-1))).toEqual([
      'docx',
      'html',
      'json',
      'pdf',
      'txt',
      'xlsx',
    ])
    await expect
      .poll(() =>
        side()
          .getByText(/200 格/)
          .count(),
      )
      .toBe(6)
  })

  it('asks before it replaces, naming the files and their dates; 取消 touches nothing', async () => {
    const name = files().find(each => each.endsWith('.docx')) ?? ''
    writeFileSync(join(outDir, name), '别的内容')
    const before = files().map(each => [each, statSync(join(outDir, each)).mtimeMs])
    await button('六种格式全部导出…').click()
    await dialog().getByRole('heading', { name: '已有 6 个同名文件' }).waitFor()
    await expect.poll(() => dialog().getByRole('listitem').count()).toBe(6)
    await dialog()
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByText(/\d{4}年\d+月\d+日 \d\d:\d\d 保存/)
      .waitFor()
    await dialog().getByRole('button', { name: '取消' }).click()
    await dialog().waitFor({ state: 'detached' })
    expect(files().map(each => [each, statSync(join(outDir, each)).mtimeMs])).toEqual(before)
  })

  it('replaces what it was told to replace, and numbers what it was not', async () => {
    const docx = files().filter(each => each.endsWith('.docx'))
    await button('导出草稿…').click()
    await dialog().getByRole('button', { name: '覆盖' }).click()
    await written()
    expect(files()).toHaveLength(6)
    expect(
      readFileSync(join(outDir, docx[0] ?? ''))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await button('导出草稿…').click()
    await dialog().getByRole('button', { name: '另存为（2）' }).click()
    await side().getByText(' (2).docx').waitFor({ timeout: 60_000 })
    expect(files()).toHaveLength(8)
  })

  it('leaves a file that is open in Word alone, writes another and says so', async () => {
    const name = files().find(each => each.endsWith('（草稿）.docx')) ?? ''
    const before = readFileSync(join(outDir, name))
    writeFileSync(join(outDir, `~$${name.slice(2)}`), '')
    await button('导出草稿…').click()
    await dialog().getByRole('button', { name: '覆盖' }).click()
    await side().getByText(`“${name}”正被 Word、WPS 或别的程序打开，没有动它`).waitFor({ timeout: 60_000 })
    expect(readFileSync(join(outDir, name)).equals(before)).toBe(true)
    expect(files()).toContain(name.replace('.docx', ' (3).docx'))
  })

  it('puts page and text on the clipboard together; both website filters leave every cell', async () => {
    await button('复制到网站后台').click()
    await side()
      .getByText(/^已复制：正文 \d+ 字、三张表。.*注意：这还是草稿/)
      .waitFor()
    const [html, text] = await program.app.evaluate(async ({ clipboard }) => {
      const [item] = await clipboard.read()
      if (!item) return ['', '']
      const part = async (type: 'text/html' | 'text/plain') => (await item.getType(type)).text()
      return Promise.all([part('text/html'), part('text/plain')])
    })
    expect(text).toContain('一、本年新收政府信息公开申请数量 | ')
    const { report } = await page.evaluate(async () => {
      const opened = (await window.app.call('reports.open', { id: 1 })) as { value: { report: Report } }
      return opened.value
    })
    for (const { name, filter } of siteEditors) {
      const read = draftReport(readHtml(filter(html)))
      if (!read.ok) throw new Error(`${name}: ${read.error.says}`)
      const cells = [...cellsOf(form2021).keys()]
      const found = cells.map(id => [id, read.draft.cells[id]?.value ?? null])
      expect(found, name).toEqual(cells.map(id => [id, valueOf(report, id)]))
    }
  })

  it('follows the paper settings; a place it does not know is refused with a sentence', async () => {
    await button('纸面设置…').click()
    const pattern = dialog().getByLabel('文件名', { exact: true })
    await pattern.fill('{单位}{年度}')
    await dialog()
      .getByText(/^不认识“\{单位\}”/)
      .waitFor()
    await expect.poll(() => button('保存纸面设置').isDisabled()).toBe(true)
    await pattern.fill('{年度}年报')
    await button('文件名加上机构').click()
    await dialog().getByText(`例如：2025年报-${liuxi.name}.docx`).waitFor()
    await dialog()
      .getByLabel(/^Windows 自带字体/)
      .check()
    await dialog().getByLabel('成文日期下面的附注').fill('（此件公开发布）')
    await button('保存纸面设置').click()
    await dialog().waitFor({ state: 'detached' })
    await button('导出草稿…').click()
    await side().getByText(`2025年报-${liuxi.name}（草稿）.docx`).waitFor({ timeout: 60_000 })
  })

  it.skipIf(realDialog)('hands report and blank form to the print dialog, two-sided on A4', async () => {
    const printed = () =>
      program.app.evaluate(electron =>
        (electron as unknown as { recorded: RecordedCall[] }).recorded
          .filter(call => call.api === 'webContents.print')
          .map(call => call.args as [object, string]),
      )
    await button('打印…').click()
    await page.getByText('已交给打印机').waitFor({ timeout: 60_000 })
    await button(/首页/).click()
    await button(/^本单位/).click()
    await page.getByRole('menuitem', { name: '空白表…' }).click()
    await dialog().getByLabel('年度').selectOption('2020')
    await button('打印…').click()
    await page.getByText('空白表已交给打印机').waitFor({ timeout: 60_000 })
    const [report, blank] = await printed()
    expect(report?.[0]).toMatchObject({ silent: false, pageSize: 'A4', duplexMode: 'longEdge' })
    expect(report?.[1]).toContain('（此件公开发布）')
    expect(blank?.[1]).toContain(`${liuxi.name}\n2020年`)
    expect(blank?.[1]).not.toMatch(/\n0\n|（此件公开发布）/)
  })

  it('saves the blank form as Word and PDF, without a number', async () => {
    if (realDialog) {
      await button(/首页/).click()
      await button(/^本单位/).click()
      await page.getByRole('menuitem', { name: '空白表…' }).click()
      await dialog().getByLabel('年度').selectOption('2020')
    }
    await button('存为 Word 和 PDF…').click()
    await dialog().getByText('已生成').waitFor({ timeout: 60_000 })
    const blanks = files().filter(name => name.includes('（空白表）'))
    expect(blanks.map(name => name.split('.').at(-1))).toEqual(['docx', 'pdf'])
    expect(blanks[0]).toMatch(/^2020-/)
  })
})
