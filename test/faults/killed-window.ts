import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
// For the type of window.app.
import type {} from '../../src/renderer/api.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { liuxi } from '../helpers/report-builder.ts'

/** What may be lost of one's typing, in milliseconds. */
const MAY_BE_LOST_MS = 1_000
/** A page that lives answers within this, on a loaded machine too. */
const ALIVE_MS = 30_000
const AFTER_A_CRASH = '窗口出错，已重新打开，填写的内容都在。'

/** Through main, as Playwright has no page any more once the page has died; null while there is none. */
export async function inPage(program: Launched, code: string, patienceMs = 1_000): Promise<unknown> {
  const asked = program.app.evaluate(
    ({ BrowserWindow }, script) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(script) as Promise<unknown>,
    code,
  )
  return Promise.race([asked.catch(() => null), wait(patienceMs, null)])
}

/** In a page that is known to live. */
export const inLivingPage = (program: Launched, code: string): Promise<unknown> =>
  inPage(program, code, ALIVE_MS)

const typed = (sign: string): string => `document.execCommand('insertText', false, ${JSON.stringify(sign)})`
export const field = `document.activeElement.id`
export const value = `document.activeElement.value`
/** What the page says that came after the one that died. */
export const said = `window.isBefore === undefined ? document.body.innerText : ''`

/** The built program with a new report open, the caret in a text of chapter 1. */
export async function openAtText(dataDir: string): Promise<Launched> {
  const program = await launchApp({ dataDir })
  const { page } = program
  await page.evaluate(async office => {
    const made = (await window.app.call('offices.create', { office })) as { value: { id: number } }
    await window.app.call('reports.create', { officeId: made.value.id, year: 2026 })
  }, liuxi)
  await page.reload()
  await page.getByRole('button', { name: '继续填报' }).first().click()
  await page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name: '总体情况' }).click()
  await page.locator('textarea[id^="text.s1."]').first().focus()
  return program
}

/** A clerk types; the page is ended in the middle of it. What was typed until a second before must be there. */
export async function typeAndKill(program: Launched, text: string, killAfterMs: number): Promise<string> {
  const from = performance.now()
  const times: number[] = []
  for (const sign of text) {
    if (performance.now() - from > killAfterMs) break
    await inLivingPage(program, typed(sign))
    // Asked on a loaded machine, the page types it only some time later.
    times.push(performance.now())
    await wait(40)
  }
  await wait(Math.max(0, from + killAfterMs - performance.now()))
  const died = performance.now()
  await inLivingPage(program, 'window.isBefore = true')
  await program.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer()
  })
  return text.slice(0, times.filter(at => at <= died - MAY_BE_LOST_MS).length)
}

export const isReopened = (program: Launched): Promise<void> =>
  expect.poll(() => inPage(program, said), { timeout: 60_000 }).toContain(AFTER_A_CRASH)

/** Ends the page so many times while somebody types; each time it is open again at the same field with what was typed. */
export async function killPageOften(program: Launched, kills: number): Promise<void> {
  const place = await inLivingPage(program, field)
  expect(place).toMatch(/^text\.s1\./)
  for (let kill = 0; kill < kills; kill += 1) {
    const before = String(await inLivingPage(program, value))
    const safe = await typeAndKill(
      program,
      `第${String(kill)}次填写，全年主动公开政府信息若干条，均已按时公开，没有遗漏。`,
      200 + ((kill * 397) % 1_500),
    )
    await isReopened(program)
    await expect.poll(() => inPage(program, field)).toBe(place)
    const after = String(await inLivingPage(program, value))
    expect(after.slice(0, before.length + safe.length)).toBe(before + safe)
    expect(await inLivingPage(program, 'document.activeElement.selectionStart')).toBeGreaterThan(
      before.length - 1,
    )
    await inLivingPage(program, 'document.activeElement.setSelectionRange(1e6, 1e6)')
  }
  expect(String(await inLivingPage(program, value)).length).toBeGreaterThan(kills)
}
