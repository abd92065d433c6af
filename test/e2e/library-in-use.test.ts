import Database from 'better-sqlite3'
import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { launchApp } from '../helpers/launch.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-in-use-'))
const library = join(dataDir, 'library.db')
afterAll(() => {
  rmSync(dataDir, { recursive: true })
})

it('says who has the library and opens it by 重试 once it is free', async () => {
  const first = await launchApp({ dataDir })
  await first.page.getByRole('heading', { level: 1 }).waitFor()
  await first.app.close()

  const other = new Database(library)
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  const { page, close } = await launchApp({ dataDir })
  await page.getByRole('heading', { name: '年报数据没有打开' }).waitFor()
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/正在|占用|使用/)
  other.exec('ROLLBACK')
  other.close()
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('heading', { name: '先建本单位的机构档案' }).waitFor()
  await close()
})

it('a library emptied from outside is said, never opened as a new one', async () => {
  truncateSync(library, 0)
  const { page, close } = await launchApp({ dataDir })
  await page.getByRole('heading', { name: '年报数据没有打开' }).waitFor()
  const answered = page.locator('button:enabled', { hasText: '重试' })
  await answered.click()
  await answered.waitFor()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('年报数据没有打开')
  expect(statSync(library).size).toBe(0)
  await close()
})
