import type { Page } from 'playwright'
import { button, entry } from './shot.ts'
import type { Shot } from './shot.ts'

async function toShelf(page: Page): Promise<void> {
  await button(page, /查找与档案/).click()
  await page.getByRole('tab', { name: '各年度与版本' }).waitFor()
}

async function toCompare(page: Page): Promise<void> {
  await toShelf(page)
  await page.getByLabel('对比 2024 年').check()
  await page.getByLabel('对比 2025 年').check()
  await button(page, /^对比 2024/).click()
}

/** 查找与档案, 对比, 批注 and 修改记录, over the four archived years and the draft. */
export const shelfShots: readonly Shot[] = [
  { name: 'shelf', go: toShelf },
  {
    name: 'search',
    go: async page => {
      await toShelf(page)
      await page.getByRole('searchbox').fill('公开 行政')
      await page.locator('button.hit').first().waitFor()
    },
  },
  {
    name: 'compare',
    go: async page => {
      await toCompare(page)
      await page.getByRole('tab', { name: /^表三/ }).click()
    },
  },
  {
    name: 'compare-text',
    go: async page => {
      await toCompare(page)
      await page.getByRole('tab', { name: '文字' }).click()
    },
  },
  {
    name: 'note',
    go: async page => {
      await entry(page, /三 申请办理/)
      await page.locator('[data-cell="t3.partial.np"]').click()
      await page.keyboard.press('Shift+F2')
      await page.getByRole('dialog').getByRole('textbox').fill('其中一件与信访件重合，已请法制办核实。')
      await page.keyboard.press('Control+Enter')
      await page.locator('.note-corner').waitFor()
    },
  },
  {
    name: 'cell-history',
    go: async page => {
      await entry(page, /三 申请办理/)
      await page.locator('[data-cell="t3.partial.np"]').click()
      await button(page, '本格修改记录…').click()
      await page.getByRole('dialog').getByRole('row').nth(1).waitFor()
    },
  },
  {
    name: 'section-history',
    go: async page => {
      await entry(page, /一 总体情况/)
      await button(page, '本章修改记录…').click()
      await page.getByRole('dialog').getByText('恢复整章').waitFor()
    },
  },
]
