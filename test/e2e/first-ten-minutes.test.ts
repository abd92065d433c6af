import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { steps } from '../../src/renderer/ui/help/tour/steps.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'

describe.skipIf(!hasWindowHost)('the first ten minutes, by keyboard', () => {
  let program: Launched
  let page: Page
  const heading = (name: string | RegExp) => page.getByRole('heading', { name })
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const mark = () => page.getByRole('button', { name: /^样例：/ })

  beforeAll(async () => {
    program = await launchApp({ size: { width: 1366, height: 768 } })
    page = program.page
    page.setDefaultTimeout(15_000)
  })
  afterAll(() => program.close())

  it('opens the sample from the start screen and shows its parts one after another', async () => {
    await heading('先建本单位的机构档案').waitFor()
    await page.getByRole('button', { name: '试用样例' }).focus()
    await press('Enter')
    await page.getByRole('button', { name: '打开样例' }).focus()
    await press('Enter')
    for (const [i, step] of steps.entries()) {
      await page.getByRole('dialog').getByRole('heading', { name: step.title }).waitFor()
      await page.locator('.tour-ring').waitFor()
      // The ring follows its part once the screen of the step has been drawn.
      const boxOf = (selector: string) => page.locator(selector).first().boundingBox()
      await expect
        .poll(async () => ({ of: step.title, ring: await boxOf('.tour-ring'), part: await boxOf(step.at) }))
        .toSatisfy(({ ring, part }) => ring !== null && JSON.stringify(ring) === JSON.stringify(part))
      const card = page.locator('.tour-card')
      const { x, y, width, height } = (await card.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }
      expect([x >= 0, y >= 0, x + width <= 1366, y + height <= 768]).toEqual([true, true, true, true])
      if (i < steps.length - 1) await press('Enter')
    }
    await press('Escape')
    await page.locator('.tour').waitFor({ state: 'detached' })
    expect(await mark().count()).toBe(1)
  })

  it('explains the cell in hand with F1 and opens the guide with F1 again, which finds two characters', async () => {
    const cell = page.locator('[data-cell="t3.partial.np"]')
    await cell.focus()
    await press('F1')
    await page.getByRole('dialog').getByRole('heading', { name: '表三 部分公开 自然人' }).waitFor()
    expect(await page.getByRole('dialog').innerText()).toContain('区分处理')
    await press('F1')
    await heading('填表').waitFor()
    const picture = page.getByRole('img', { name: /^填报申请办理情况/ })
    expect(await picture.evaluate(img => (img as HTMLImageElement).decode().then(() => true))).toBe(true)
    await page.keyboard.type('备份')
    await page.getByRole('button', { name: /备份、交接与合并 › 备份$|备份、交接与合并 › 备份/ }).focus()
    await press('Enter')
    await heading('备份、交接与合并').waitFor()
    await press('Escape')
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-cell') === 't3.partial.np')
  })

  it('writes the guide as a PDF', async () => {
    await program.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    }, program.dataDir)
    await page.getByRole('button', { name: '帮助', exact: true }).press('Enter')
    await page.getByRole('menuitem', { name: '使用指南 PDF…' }).press('Enter')
    await page.getByText(/^使用指南已保存为“公开年报使用指南.*\.pdf”。$/).waitFor()
    const written = readdirSync(program.dataDir).filter(name => name.endsWith('.pdf'))
    expect(written).toHaveLength(1)
    const { size } = statSync(join(program.dataDir, written[0] ?? ''))
    expect(size).toBeGreaterThan(1_000_000)
  })

  it('goes back without the sample, which is gone after one act', async () => {
    expect(existsSync(join(program.dataDir, '.window/sample/library.db'))).toBe(true)
    await mark().focus()
    await press('Enter')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem')
    await press('ArrowDown', 'Enter')
    await heading('先建本单位的机构档案').waitFor()
    expect(await mark().count()).toBe(0)
    expect(existsSync(join(program.dataDir, '.window/sample'))).toBe(false)
  })
})
