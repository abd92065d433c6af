import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noShim, standBetween } from '../faults/shim.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-at-once-'))
/** linux/magic.h */
const NFS = 0x6969
let program: Launched

beforeAll(async () => {
  // On the disk of another machine where that can be had, so that both are seen in one window.
  program = await launchApp({
    dataDir,
    ...(noShim === null ? { env: standBetween({ root: dataDir, network: NFS }) } : {}),
  })
  const { page } = program
  await page.getByLabel(/单位全称/).fill('青河县柳溪镇人民政府')
  await page.getByRole('button', { name: '下一步：上年年报' }).click()
  await page.getByRole('button', { name: /^新建 \d{4} 年报$/ }).click()
  await page
    .getByRole('navigation', { name: '任务清单' })
    .getByRole('button', { name: /六 其他事项/ })
    .click()
  await page.getByRole('main').locator('textarea').first().focus()
  await page.keyboard.insertText('开头。')
  await page
    .getByText(/已保存 \d/)
    .first()
    .waitFor()
  // From here on nothing is saved because time has passed.
  await page.evaluate(() => {
    const inTime = window.setTimeout.bind(window)
    window.setTimeout = ((work: () => void, ms = 0) =>
      ms >= 150 ? 0 : inTime(work, ms)) as typeof window.setTimeout
  })
})
afterAll(async () => {
  await program.close()
  rmSync(dataDir, { recursive: true })
})

/** Every line of the edit log: what is on the disk, while the program holds the library. */
const onDisk = (): string =>
  readdirSync(join(dataDir, 'edit-log'))
    .map(name => readFileSync(join(dataDir, 'edit-log', name), 'utf8'))
    .join('')

it('a library on the disk of another machine is said in the status line, and written without a log', async context => {
  if (noShim !== null) return context.skip(noShim)
  await program.page.getByText('数据在网络位置，保存较慢，同时只能在一处打开').first().waitFor()
  expect(readdirSync(dataDir)).toContain('library.db')
  expect(readdirSync(dataDir)).not.toContain('library.db-wal')
})

/** The last two as Chromium tells the page of them; its headless window can be neither minimised nor covered. */
const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'the machine goes to sleep',
    () => program.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')),
  ],
  [
    'the window is minimised',
    () => program.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
  ],
  [
    'another window comes to the front',
    () => program.page.evaluate(() => window.dispatchEvent(new Event('blur'))),
  ],
]

it.each(ways)('what is being typed is saved at once when %s', async (name, happens) => {
  const { page } = program
  // What is typed while a save is under way goes with it.
  await expect.poll(() => page.locator('.saving').count()).toBe(0)
  await page.keyboard.insertText(`写到一半，${name}。`)
  if (name === ways[0]?.[0]) {
    await page.waitForTimeout(900)
    expect(onDisk()).not.toContain(name)
  }
  await happens()
  await expect.poll(onDisk).toContain(name)
})
