import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { steps } from '../../src/renderer/ui/help/tour/steps.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'

const SAMPLE = resolve(import.meta.dirname, '../../resources/sample/青河县柳溪镇人民政府2025年年报.txt')

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
    await expect.poll(() => mark().count()).toBe(1)
  })

  it('explains the cell in hand with F1 and opens the guide with F1 again, which finds two characters', async () => {
    const cell = page.locator('[data-cell="t3.partial.np"]')
    await cell.focus()
    await press('F1')
    await page.getByRole('dialog').getByRole('heading', { name: '表三 部分公开 自然人' }).waitFor()
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('区分处理')
    await press('F1')
    await heading('填表').waitFor()
    const picture = page.getByRole('img', { name: /^填报申请办理情况/ })
    await expect
      .poll(() => picture.evaluate(img => (img as HTMLImageElement).decode().then(() => true)))
      .toBe(true)
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
    await expect.poll(() => mark().count()).toBe(0)
    expect(existsSync(join(program.dataDir, '.window/sample'))).toBe(false)
  })

  it('keeps 下一步 in sight, goes back a step with what was typed, and leads home from each', async () => {
    const foot = page.getByRole('button', { name: '下一步：上年年报' })
    const { y, height } = (await foot.boundingBox()) ?? { y: 768, height: 0 }
    expect(y + height).toBeLessThan(740)
    await page.getByLabel('单位全称').fill('青河县柳溪镇人民政付')
    await press('Enter')
    await heading(/^有没有 \d{4} 年的年报/).waitFor()
    await page.getByRole('button', { name: '上一步' }).press('Enter')
    await expect.poll(() => page.getByLabel('单位全称').inputValue()).toBe('青河县柳溪镇人民政付')
    await page.getByLabel('单位全称').fill('青河县柳溪镇人民政府')
    await press('Enter')
    await heading(/^有没有/).waitFor()
    await page.getByRole('button', { name: '‹ 首页' }).press('Enter')
    await page.getByRole('button', { name: /^本单位：青河县柳溪镇人民政府/ }).waitFor()
  })

  it('says on every empty screen what to do next', async () => {
    const says = (words: string | RegExp) => page.getByText(words).first().waitFor()
    const button = (name: string | RegExp) => page.getByRole('button', { name })
    const main = page.getByRole('main')
    const home = async (): Promise<void> => {
      await press('Control+Shift+H')
      await heading('还没有年报').waitFor()
    }
    const importing = main.getByRole('button', { name: '导入往年年报' })
    await says('选文件、粘贴网页文字，或者直接把文件拖到这个窗口')
    await importing.waitFor()
    await button('历年对比').press('Enter')
    await says('有两年以上的年报，这里就列出各年的数和增减')
    await importing.waitFor()
    await home()
    await button('记一条').press('Enter')
    await says('从今天的一件事开始')
    await home()
    await press('Control+f')
    await says('导入往年年报或新建一份，就会出现在这里')
    await importing.waitFor()
    await page.getByRole('tab', { name: '回收站' }).click()
    await says('删除的草稿会放在这里')
    await page.getByRole('searchbox').fill('政府')
    await says('可以换一个词，或者少写几个字')
    await home()
    await button(/^本单位：/).press('Enter')
    await page.getByRole('menuitem', { name: '参数包…' }).press('Enter')
    await says('给了参数包（.nbcs），再在这里载入')
    await home()
    await button('没有往年年报，直接新建').press('Enter')
    await says(/没有 \d{4} 年年报，上年结转接不上。建议先补上/)
    await button(/^首次报告，新建/).press('Enter')
    await page.getByRole('button', { name: '核对上年结转' }).press('Enter')
    await says(/有 \d{4} 年年报的，先导入再新建/)
    await page.getByRole('button', { name: /^三 申请办理/ }).press('Enter')
    await says('点一个格子，这里显示它的填报口径')
    await page.getByRole('button', { name: /^五 问题与改进/ }).press('Enter')
    await button('常用语').click()
    await page.getByRole('menuitem', { name: '管理常用语…' }).click()
    await says('在正文里选中一段文字，再选“把选中的文字存为常用语”')
    await press('Escape')
  })

  it('fills the blanks of the 机构档案 from an old report, when the clerk lets it', async () => {
    await press('Control+Shift+H')
    await page.getByRole('definition').filter({ hasText: '未填' }).first().waitFor()
    await page.getByRole('button', { name: '导入往年年报' }).press('Enter')
    await program.app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    }, SAMPLE)
    await page.getByRole('button', { name: '选择文件' }).press('Enter')
    await page.getByRole('button', { name: '接受，原样归档' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByLabel(/照这份年报补上.*电话 0100-6600123/).isChecked()).toBe(true)
    await dialog.getByRole('button', { name: '按 2025 年年报原样归档' }).press('Enter')
    await page.getByRole('definition').filter({ hasText: '0100-6600123' }).waitFor()
    await expect.poll(() => page.getByRole('definition').filter({ hasText: '未填' }).count()).toBe(0)
  })
})
