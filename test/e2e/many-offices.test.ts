import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/main/store/open-store.ts'
import { fillLibrary } from '../helpers/full-library.ts'
import { launchApp } from '../helpers/launch.ts'

test('among 300 offices one is found by a few characters of its name, by keys alone, and shown first next time', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-county-'))
  onTestFinished(() => {
    rmSync(dataDir, { recursive: true, maxRetries: 5 })
  })
  const store = openStore({ folder: dataDir, appVersion: '0.1.0', osUser: '张三', now: () => new Date() })
  if (!store.ok) throw new Error(store.error.says)
  fillLibrary(store.value, { offices: 300, years: 2 })
  store.value.close()
  const size = { width: 1366, height: 768 }
  const { page, close } = await launchApp({ dataDir, size })
  onTestFinished(close)
  const office = page.getByRole('button', { name: /^本单位：/ })
  await office.focus()
  await page.keyboard.press('Enter')
  const items = page.getByRole('menuitem')
  await expect.poll(() => items.count()).toBeLessThan(15)
  await page.getByRole('menuitem', { name: /切换单位/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('第26')
  await page.getByText('共 11 个。').waitFor()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const chosen = { name: /^本单位：青河县第261镇人民政府/ }
  await page.getByRole('button', chosen).waitFor()
  await close()
  const again = await launchApp({ dataDir, size })
  onTestFinished(again.close)
  await again.page.getByRole('button', chosen).waitFor()
})
