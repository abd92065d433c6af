import type { Page } from 'playwright'
import type { Launched } from '../../test/helpers/launch.ts'
import type { OldPapers } from './old-papers.ts'

/** One picture: how to get there from the home screen of a filled library. */
export interface Shot {
  readonly name: string
  readonly go: (page: Page, program: Launched) => Promise<void>
}

const task = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

async function entry(page: Page, name: RegExp): Promise<void> {
  await button(page, /继续填报/).click()
  await task(page, name).click()
}

/** The screens before there is any report. */
export const firstShots: readonly Shot[] = [
  { name: 'start', go: async page => void (await page.getByRole('heading', { level: 1 }).waitFor()) },
  {
    name: 'start-last-year',
    go: async page => {
      await page.getByLabel(/单位全称/).fill('青河县柳溪镇人民政府')
      await button(page, '下一步：上年年报').click()
      await page.getByRole('heading', { name: /有没有/ }).waitFor()
    },
  },
  {
    name: 'start-stock',
    go: async page => {
      await button(page, /录入 \d{4} 年末数/).click()
    },
  },
]

/** The screens of an office with four archived years and a half-filled draft. */
export const shots = (old: OldPapers): readonly Shot[] => [
  { name: 'home', go: async page => void (await button(page, /继续填报/).waitFor()) },
  {
    name: 'home-new',
    go: async page => {
      await button(page, '新建年报').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'carried', go: page => entry(page, /核对上年结转/) },
  { name: 'frame', go: page => entry(page, /标题与落款/) },
  { name: 'narrative', go: page => entry(page, /一 总体情况/) },
  {
    name: 'table-2',
    go: async page => {
      await entry(page, /二 主动公开/)
      await page.locator('[data-cell="t2.normDocs.inForce"]').click()
    },
  },
  {
    name: 'entry',
    go: async page => {
      await entry(page, /三 申请办理/)
      await page.locator('[data-cell="t3.partial.np"]').click()
    },
  },
  {
    name: 'override',
    go: async page => {
      await entry(page, /三 申请办理/)
      await page.locator('[data-cell="t3.in.np"]').click()
      await page.keyboard.press('F2')
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'table-4', go: page => entry(page, /四 复议诉讼/) },
  { name: 'check', go: page => entry(page, /审核并定稿/) },
  {
    name: 'preview',
    go: async page => {
      await button(page, /继续填报/).click()
      await button(page, /^预览/).click()
      await page.locator('canvas').first().waitFor({ timeout: 60_000 })
      await page.waitForTimeout(1500)
    },
  },
  {
    name: 'archive',
    go: async page => {
      await button(page, '打开 2024 年年报').click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'years',
    go: async page => {
      await button(page, '历年对比').click()
      await page.getByRole('img').last().waitFor()
    },
  },
  { name: 'import', go: page => button(page, '导入往年年报').click() },
  {
    name: 'import-review',
    go: async (page, program) => {
      await importFiles(page, program, [old.doubtful])
      const asked = page.getByRole('region', { name: '存疑的一处' })
      await asked.waitFor()
      await asked.getByRole('button', { name: '下一处' }).click()
      await asked.getByRole('button', { name: '下一处' }).click()
    },
  },
  {
    name: 'import-frame',
    go: async (page, program) => {
      await importFiles(page, program, [old.doubtful])
      await page.getByRole('button', { name: /^我来改/ }).click()
      await page.getByLabel('成文日期').fill('2021年1月29日')
    },
  },
  {
    name: 'import-text',
    go: async (page, program) => {
      await importFiles(page, program, [old.doubtful])
      await page.getByRole('tab', { name: '文字' }).click()
      await button(page, '去掉 一、总体情况 第 1 段').click()
      await page.locator('.paragraph-row textarea').nth(1).click()
    },
  },
  {
    name: 'import-pdf',
    go: async (page, program) => {
      await importFiles(page, program, [old.pdf])
      await page.locator('.source canvas').first().waitFor({ timeout: 60_000 })
      await page.getByRole('tab', { name: '表三' }).click()
      await page.locator('.source mark').first().waitFor()
      await page.locator('.recognised [data-cell="t3.new.np"]').click()
      await page.waitForTimeout(1500)
    },
  },
  {
    name: 'import-many',
    go: async (page, program) => {
      await importFiles(page, program, old.many)
      await page.locator('.batch-progress').waitFor({ state: 'detached', timeout: 60_000 })
    },
  },
  {
    name: 'import-archive-sure',
    go: async (page, program) => {
      await importFiles(page, program, old.many)
      await page.locator('.batch-progress').waitFor({ state: 'detached', timeout: 60_000 })
      await button(page, /确定的一键归档/).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  // Last, as the program remembers it.
  {
    name: 'paper-beside',
    go: async page => {
      await entry(page, /三 申请办理/)
      await page.keyboard.press('F7')
      await page.getByText(/^与填写内容一致/).waitFor({ timeout: 60_000 })
      await page.locator('[data-cell="t3.open.np"]').click()
      await page.locator('[data-mark="here"]').waitFor()
    },
  },
]

async function importFiles(page: Page, { app }: Launched, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] })
  }, files)
  await button(page, '导入往年年报').click()
  await button(page, '选择文件').click()
}
