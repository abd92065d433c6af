import type { Page } from 'playwright'
import type { Launched } from '../../test/helpers/launch.ts'

/** One picture: how to get there from the home screen of a filled library. */
export interface Shot {
  readonly name: string
  readonly go: (page: Page, program: Launched) => Promise<void>
}

const task = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name })
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

export async function entry(page: Page, name: RegExp): Promise<void> {
  await button(page, /继续填报/).click()
  await task(page, name).click()
}

async function officeMenu(page: Page, line: string | RegExp): Promise<void> {
  await button(page, /^本单位：/).click()
  await page.getByRole('menuitem', { name: line }).click()
}

async function dialogOf(page: Page, line: string): Promise<void> {
  await officeMenu(page, line)
  await page.getByRole('dialog').waitFor()
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
export const shots: readonly Shot[] = [
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
  {
    name: 'check',
    go: async page => {
      await entry(page, /审核并定稿/)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
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
    name: 'papers',
    go: async page => {
      await button(page, /继续填报/).click()
      await button(page, /^预览/).click()
      await button(page, '预览结转核对表').click()
      await page.locator('dialog canvas').first().waitFor({ timeout: 60_000 })
      await page.waitForTimeout(500)
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
  {
    name: 'chain',
    go: async page => {
      await button(page, '核对结转链').click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'rules',
    go: async page => {
      await officeMenu(page, /校验规则/)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'schedule-settings',
    go: async page => {
      await officeMenu(page, /校验规则/)
      await page.getByRole('heading', { name: '时限倒排' }).evaluate(heading => {
        heading.scrollIntoView()
      })
    },
  },
  {
    name: 'help-here',
    go: async page => {
      await entry(page, /三 申请办理/)
      await page.locator('[data-cell="t3.partial.np"]').click()
      await page.keyboard.press('F1')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'guide',
    go: async page => {
      await button(page, /继续填报/).waitFor()
      await page.keyboard.press('F1')
      await page.getByRole('heading', { name: '三步开始' }).waitFor()
      await page.getByLabel('在指南里找').fill('结转')
    },
  },
  {
    name: 'keys',
    go: async page => {
      await button(page, '帮助').click()
      await page.getByRole('menuitem', { name: '键盘操作' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'tour',
    go: async page => {
      await button(page, '帮助').click()
      await page.getByRole('menuitem', { name: '带我看一遍' }).click()
      await page.getByRole('button', { name: '下一步' }).click()
      await page.locator('.tour-ring').waitFor()
    },
  },
  {
    name: 'sample-ask',
    go: async page => {
      await button(page, '帮助').click()
      await page.getByRole('menuitem', { name: /试用样例/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'office', go: page => dialogOf(page, '修改机构档案…') },
  { name: 'paper-settings', go: page => dialogOf(page, '纸面设置…') },
  { name: 'blank-form', go: page => dialogOf(page, '空白表…') },
]

/** Comes last, as the program remembers it and makes room for the pages. */
export const paperBeside: Shot = {
  name: 'paper-beside',
  go: async page => {
    await entry(page, /三 申请办理/)
    await page.keyboard.press('F7')
    // In a small window it stands below the table, where no page is drawn before it is near.
    await page.locator('.paper-pane').scrollIntoViewIfNeeded({ timeout: 60_000 })
    await page.getByText(/^与填写内容一致/).waitFor({ timeout: 60_000 })
    await page.locator('[data-cell="t3.open.np"]').click()
    await page.locator('[data-mark="here"]').waitFor()
  },
}
