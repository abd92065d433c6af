import { button, entry } from './shot.ts'
import type { Shot } from './shot.ts'

/** 帮助: the guide, the keys, the tour, the sample. */
export const helpShots: readonly Shot[] = [
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
]
