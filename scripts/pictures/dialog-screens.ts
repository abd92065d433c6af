import type { Page } from 'playwright'
import { button, entry } from './shot.ts'
import type { Shot } from './shot.ts'

const inDialog = (page: Page) => page.getByRole('dialog').first()
const opened = (page: Page) => inDialog(page).waitFor()

/** What stands on the clipboard of a clerk who copied seven numbers from a spreadsheet. */
const SEVEN = '4\t0\t0\t0\t0\t1\t9'

async function pasteAt(page: Page, cell: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${cell}"]`).click()
  await page.evaluate(copied => {
    const clipboard = new DataTransfer()
    clipboard.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
    )
  }, text)
}

async function officeLine(page: Page, line: string | RegExp): Promise<void> {
  await button(page, /^本单位：/).click()
  await page.getByRole('menuitem', { name: line }).click()
}

/** Menus, questions and dialogs over the half-filled draft; Esc leads out of each. */
export const dialogShots: readonly Shot[] = [
  {
    name: 'office-menu',
    go: async page => {
      await button(page, /^本单位：/).click()
      await page.getByRole('menuitem', { name: '参数包…' }).waitFor()
    },
  },
  {
    name: 'about',
    go: async page => {
      await button(page, '帮助').click()
      await page.getByRole('menuitem', { name: '关于公开年报' }).click()
      await opened(page)
    },
  },
  {
    name: 'office-new',
    go: async page => {
      await officeLine(page, '新建机构…')
      await opened(page)
    },
  },
  {
    name: 'discard',
    go: async page => {
      await button(page, /年草稿的操作$/).click()
      await page.getByRole('menuitem', { name: /^删除/ }).click()
      await opened(page)
    },
  },
  {
    name: 'bin',
    go: async page => {
      await button(page, /查找与档案/).click()
      await page.getByRole('tab', { name: /^回收站/ }).click()
      await page.getByText('回收站是空的').waitFor()
    },
  },
  {
    name: 'paste',
    go: async page => {
      await entry(page, /三 申请办理/)
      await pasteAt(page, 't3.new.np', SEVEN)
      await opened(page)
    },
  },
  {
    name: 'fill-zero',
    go: async page => {
      await entry(page, /四 复议诉讼/)
      await page.locator('[data-cell="t4.rv.uphold"]').click()
      await page.keyboard.type('1')
      await page.keyboard.press('Tab')
      await button(page, '本表空格填 0').click()
      await opened(page)
    },
  },
  {
    name: 'fees',
    go: async page => {
      await entry(page, /六 其他事项/)
      await page.locator('main textarea').first().fill('')
      await button(page, '收取了…').click()
      await opened(page)
    },
  },
  {
    name: 'wrong-input',
    go: async page => {
      await entry(page, /二 主动公开/)
      await page.locator('[data-cell="t2.penalties.decisions"]').click()
      await page.keyboard.type('两')
      await page.keyboard.press('Enter')
      await page.locator('[data-cell="t2.penalties.decisions"]').hover()
    },
  },
  {
    name: 'acknowledge',
    go: async page => {
      await entry(page, /一 总体情况/)
      await button(page, '已核实…').click()
      await opened(page)
    },
  },
  {
    name: 'phrases',
    go: async page => {
      await entry(page, /五 问题与改进/)
      await button(page, '常用语').click()
      await page.getByRole('menuitem', { name: /管理常用语/ }).click()
      await opened(page)
    },
  },
  {
    name: 'box-remove',
    go: async page => {
      await entry(page, /一 总体情况/)
      await page.getByRole('button', { name: /^删去/ }).first().click()
      await opened(page)
    },
  },
  {
    name: 'diary-edit',
    go: async page => {
      await button(page, '记一条').click()
      await page.getByRole('button', { name: /^修改/ }).first().click()
      await opened(page)
    },
  },
  {
    name: 'rule-off',
    go: async page => {
      await officeLine(page, /校验规则/)
      await page.getByRole('button', { name: /^停用/ }).first().click()
      await opened(page)
    },
  },
  {
    name: 'version',
    go: async page => {
      await entry(page, /三 申请办理/)
      await page.keyboard.press('Control+Shift+s')
      await opened(page)
    },
  },
  {
    name: 'import-paste',
    go: async page => {
      await button(page, '导入往年年报').click()
      await button(page, '粘贴文字或网页').click()
      await opened(page)
    },
  },
  {
    name: 'packs',
    go: async page => {
      await officeLine(page, '参数包…')
      await page.getByText('现在没有参数包').waitFor()
    },
  },
  {
    name: 'correct',
    go: async page => {
      await button(page, '打开 2024 年年报').click()
      await button(page, '更正…').click()
      await opened(page)
    },
  },
]
