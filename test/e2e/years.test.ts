import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillLibrary } from '../../scripts/pictures/years.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-years-'))
let program: Launched
beforeAll(async () => {
  program = await launchApp({ size: { width: 1366, height: 768 } })
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true })
})

it('shows the stored years beside one another, drawn and written, and writes them to a folder', async () => {
  const { page, app } = program
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await fillLibrary(page)
  await page.reload()

  const compare = page.getByRole('button', { name: '历年对比' })
  await compare.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '历年对比', level: 1 }).waitFor()

  const charts = page.getByRole('img')
  await charts.first().waitFor()
  const widths = await charts.evaluateAll(async images => {
    await Promise.all(images.map(image => (image as HTMLImageElement).decode()))
    return images.map(image => (image as HTMLImageElement).naturalWidth)
  })
  expect(widths.length).toBeGreaterThanOrEqual(3)
  expect(new Set(widths)).toEqual(new Set([760]))

  const row = (year: RegExp) =>
    page
      .getByRole('table', { name: /^申请量/ })
      .getByRole('row', { name: year })
      .innerText()
  await expect.poll(() => row(/^2023/)).toMatch(/5\s+\+1 \(25\.0%\)/)
  await expect.poll(() => row(/^2026年（草稿）/)).toMatch(/^2026/)

  await page.getByLabel('从').selectOption('2024')
  await page.getByText('2024—2026年').waitFor()
  await expect.poll(() => row(/^2024/)).toMatch(/7\s+\+2 \(40\.0%\)/)

  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page.getByRole('button', { name: '导出 Excel…' }).click()
  await page.getByText(/已生成/).waitFor()
  await page.getByRole('button', { name: '导出 PDF…' }).click()
  await page.getByText(/历年对比（2024至2026）\.pdf/).waitFor({ timeout: 60_000 })
  expect(readdirSync(folder).sort()).toEqual([
    '2026-青河县柳溪镇人民政府-政府信息公开历年对比（2024至2026）.pdf',
    '2026-青河县柳溪镇人民政府-政府信息公开历年对比（2024至2026）.xlsx',
  ])
  expect(complaints).toEqual([])
})
