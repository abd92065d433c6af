import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { axeFinds, cutOff } from '../helpers/judge-screen.ts'
import { launchApp } from '../helpers/launch.ts'
import { newFolder, opened } from '../main/library-folder.ts'
import { addArchived, addDraft, bundleOf, reportOf, withOffice } from '../main/merging/two-libraries.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function toBackups(page: Page): Promise<void> {
  await button(page, /^本单位/).click()
  await page.getByRole('menuitem', { name: '备份与交接…' }).click()
  await page.getByRole('heading', { name: '备份', exact: true }).waitFor()
}

it('another machine’s years come in by keys alone: chosen part by part, both kept, and undone again', async () => {
  const dataDir = newFolder()
  const store = withOffice(opened(dataDir))
  addArchived(store, reportOf(2023, 2, '相同。'), '原件')
  addArchived(store, reportOf(2024, 3, '本机归档的。'))
  addDraft(store, reportOf(2025, 4, '本机写的问题和改进情况。'))
  store.close()
  const bundle = bundleOf(other => {
    addArchived(other, reportOf(2022, 1, '只在那边。'), '那边的原件')
    addArchived(other, reportOf(2023, 2, '相同。'), '原件')
    addArchived(other, reportOf(2024, 9, '那边归档的。'))
    addDraft(other, reportOf(2025, 5, '那边写的问题和改进情况。'))
  })
  const { app, page, close } = await launchApp({ dataDir, size: { width: 1366, height: 768 } })
  await toBackups(page)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, bundle)
  await button(page, '打开交接包…').press('Enter')
  const question = page.getByRole('region', { name: '青河县柳溪镇人民政府 2025 年年报' })
  await question.waitFor()
  await expect.poll(() => page.getByText('还有 2 处没有选').isVisible()).toBe(true)
  await expect.poll(() => button(page, '备份并合并').isDisabled()).toBe(true)
  await expect.poll(() => axeFinds(page)).toEqual([])
  await expect.poll(() => cutOff(page)).toEqual([])
  const others = page.getByRole('region', { name: '不用选的' })
  for (const says of [/2022.*只在交接包里，加进来/, /2024.*都留：本机的不变/, /2023.*相同，不变/]) {
    await others.getByRole('row', { name: says }).waitFor()
  }
  await question.getByRole('group', { name: /^表三/ }).getByLabel('用本机的').focus()
  await page.keyboard.press('ArrowDown')
  await question.getByRole('group', { name: /^五、/ }).getByLabel('用本机的').focus()
  await page.keyboard.press('Space')
  await button(page, '备份并合并').press('Enter')
  const result = page.getByRole('status', { name: '合并的结果' })
  await result.waitFor()
  await expect
    .poll(() => result.innerText())
    .toMatch(/加进来 1 份年报.*1 份草稿按选择合在一起.*3 份另存在旁边/s)
  await expect.poll(() => axeFinds(page)).toEqual([])
  await button(page, '回到首页').press('Enter')
  await button(page, /查找与档案/).click()
  await page.getByRole('tab', { name: '另存的版本 3' }).click()
  await expect.poll(() => axeFinds(page)).toEqual([])
  await expect.poll(() => cutOff(page)).toEqual([])
  await button(page, '2024 年（交接包“另一台.nbz”）与现在的对比').click()
  await page.getByText('1 格的数不同，1 段文字不同。').waitFor()
  await button(page, '查找与档案').click()
  await page.getByRole('tab', { name: '另存的版本 3' }).click()
  await button(page, '恢复到草稿：2025 年（本机合并以前的）').click()
  await page
    .getByRole('navigation', { name: '任务清单' })
    .getByRole('button', { name: /三 申请办理/ })
    .click()
  const cell = page.locator('[data-cell="t3.new.np"]')
  await expect.poll(() => cell.inputValue()).toBe('4')
  await close()
  const after = opened(dataDir)
  expect(after.reports.ofOffice(1).map(({ report, status }) => [report.year, status])).toEqual([
    [2025, 'draft'],
    [2024, 'archived'],
    [2023, 'archived'],
    [2022, 'archived'],
  ])
  after.close()
})
