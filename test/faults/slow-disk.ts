import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { standBetween } from './shim.ts'

/** The slowest disk that the promise is made for: a flush on an old hard disk, ms. */
export const SLOW_FLUSH_MS = 60

/** Longer than the window waits after a key before it saves. */
const QUIET_MS = 900

export interface SlowDisk {
  readonly program: Launched
  readonly dataDir: string
}

/** The built program on a slow disk, with table 三 of a new draft open. */
export async function openOnSlowDisk(): Promise<SlowDisk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-slow-'))
  const program = await launchApp({ dataDir, env: standBetween({ root: dataDir, syncMs: SLOW_FLUSH_MS }) })
  const { page } = program
  await page.getByLabel(/单位全称/).fill('青河县柳溪镇人民政府')
  await page.getByRole('button', { name: '下一步：上年年报' }).click()
  await page.getByRole('button', { name: /^新建 \d{4} 年报$/ }).click()
  await openTable3(page)
  return { program, dataDir }
}

export const openTable3 = (page: Page): Promise<void> =>
  page
    .getByRole('navigation', { name: '任务清单' })
    .getByRole('button', { name: /三 申请办理/ })
    .click()

/**
 * Types into a cell so many times and waits for 已保存 each time.
 * @returns milliseconds from the last key to 已保存, each; what is said to be saved is on disk (see power-cut.ts)
 */
export async function keyToDisk(page: Page, times: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const seen = { key: 0, said: 0 }
    addEventListener('keydown', () => Object.assign(seen, { key: performance.now(), said: 0 }), true)
    let saving = false
    new MutationObserver(() => {
      const now = document.querySelector('.saving') !== null
      if (saving && !now && document.querySelector('.saved') !== null) seen.said = performance.now()
      saving = now
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    Object.assign(window, { seen })
  })
  const took: number[] = []
  for (let n = 0; n < times; n += 1) {
    await page.locator('[data-cell="t3.new.np"]').click()
    await page.keyboard.type(String(10 + (n % 90)), { delay: 40 + ((n * 37) % 160) })
    // Quiet for so long that nothing typed can be waiting: an earlier save may have ended after the last key.
    const ms = await page.waitForFunction(quiet => {
      const { key, said } = (window as unknown as { seen: { key: number; said: number } }).seen
      return said > key && performance.now() - said > quiet ? said - key : false
    }, QUIET_MS)
    took.push((await ms.jsonValue()) as number)
  }
  return took
}

/** A commit flushes the edit log, SQLite's own log and at most one folder. */
const FLUSHES_A_COMMIT = 3

/**
 * Types so many signs into a text without a pause, on and on.
 * @returns when each was typed, and what to ask once the program has closed: the milliseconds until each was on disk
 */
export async function typeOnAndOn({ program, dataDir }: SlowDisk, signs: number) {
  const { page } = program
  await page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name: '总体情况' }).click()
  await page.locator('textarea[id^="text.s1."]').first().focus()
  const typedAt: number[] = []
  for (let n = 0; n < signs; n += 1) {
    await page.keyboard.insertText('字')
    typedAt.push(Date.now())
    await page.waitForTimeout(60)
  }
  await page.waitForTimeout(QUIET_MS)
  return (): readonly number[] => {
    const db = new Database(join(dataDir, 'library.db'), { readonly: true })
    const steps = db
      .prepare<[], { at: string; edits: string }>('SELECT at, edits FROM report_step ORDER BY seq')
      .all()
    db.close()
    const stored = steps.map(({ at, edits }) => ({
      at: Date.parse(at) + FLUSHES_A_COMMIT * SLOW_FLUSH_MS,
      signs: edits.split('字').length - 1,
    }))
    return typedAt.map((at, n) => (stored.find(one => one.signs > n)?.at ?? Infinity) - at)
  }
}
