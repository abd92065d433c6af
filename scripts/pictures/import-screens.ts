import type { Page } from 'playwright'
import type { Launched } from '../../test/helpers/launch.ts'
import type { OldPapers } from './old-papers.ts'
import { button } from './shot.ts'
import type { Shot } from './shot.ts'

/** The screens of the import, over the old papers of invented offices. */
export const importShots = (old: OldPapers): readonly Shot[] => [
  {
    name: 'import',
    go: async page => {
      await button(page, '导入往年年报').click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
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
      await button(page, '确定的一键归档（3 份）').waitFor({ timeout: 60_000 })
    },
  },
  {
    name: 'import-archive-sure',
    go: async (page, program) => {
      await importFiles(page, program, old.many)
      await button(page, '确定的一键归档（3 份）').click({ timeout: 60_000 })
      await page.getByRole('dialog').waitFor()
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
