import type { Page } from 'playwright'
import { button, officeMenu } from './shot.ts'
import type { Shot } from './shot.ts'

async function dialogOf(page: Page, line: string): Promise<void> {
  await officeMenu(page, line)
  await page.getByRole('dialog').waitFor()
}

/** An office with four archived years: its list, what is made of all of them, its own settings. */
export const officeShots: readonly Shot[] = [
  { name: 'home', go: async page => void (await button(page, /继续填报/).waitFor()) },
  {
    name: 'home-new',
    go: async page => {
      await button(page, '新建年报').click()
      await page.getByRole('dialog').waitFor()
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
  { name: 'office', go: page => dialogOf(page, '修改机构档案…') },
  { name: 'paper-settings', go: page => dialogOf(page, '纸面设置…') },
  { name: 'blank-form', go: page => dialogOf(page, '空白表…') },
]
