import { button, entry } from './shot.ts'
import type { Shot } from './shot.ts'

/** The half-filled draft: its tasks, its check, its papers. */
export const reportShots: readonly Shot[] = [
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
]

/** Comes last, as the program remembers it and makes room for the pages. */
export const paperBeside: Shot = {
  name: 'paper-beside',
  go: async page => {
    await entry(page, /三 申请办理/)
    await page.keyboard.press('F7')
    // In a small window it stands below the table, where no page is drawn before it is near.
    await page.locator('.paper-pane').evaluate(pane => {
      pane.scrollIntoView()
    })
    await page.getByText(/^与填写内容一致/).waitFor({ timeout: 60_000 })
    await page.locator('[data-cell="t3.open.np"]').click()
    await page.locator('[data-mark="here"]').waitFor()
  },
}
