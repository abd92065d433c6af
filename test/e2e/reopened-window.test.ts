import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// For the type of window.app.
import type {} from '../../src/renderer/api.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'

const KILLS = Number(process.env['NIANBAO_KILLS'] ?? 20)
/** What may be lost of one's typing, in milliseconds. */
const MAY_BE_LOST_MS = 1_000
const AFTER_A_CRASH = '窗口出错，已重新打开，填写的内容都在。'
const AFTER_A_HANG = '窗口没有反应，已重新打开，填写的内容都在。'
const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-reopened-'))
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

/** Through main, as Playwright has no page any more once the page has died; null while there is none. */
async function inPage(program: Launched, code: string): Promise<unknown> {
  const asked = program.app.evaluate(
    ({ BrowserWindow }, script) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(script) as Promise<unknown>,
    code,
  )
  return Promise.race([asked.catch(() => null), wait(1_000, null)])
}

const typed = (sign: string): string => `document.execCommand('insertText', false, ${JSON.stringify(sign)})`
const field = `document.activeElement.id`
const value = `document.activeElement.value`
/** What the page says that came after the one that died. */
const said = `window.isBefore === undefined ? document.body.innerText : ''`

/** A clerk types; the page is ended in the middle of it. What was typed until a second before must be there. */
async function typeAndKill(program: Launched, text: string, killAfterMs: number): Promise<string> {
  const from = performance.now()
  const times: number[] = []
  for (const sign of text) {
    if (performance.now() - from > killAfterMs) break
    times.push(performance.now())
    await inPage(program, typed(sign))
    await wait(40)
  }
  await wait(Math.max(0, from + killAfterMs - performance.now()))
  const died = performance.now()
  await inPage(program, 'window.isBefore = true')
  await program.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer()
  })
  return text.slice(0, times.filter(at => at <= died - MAY_BE_LOST_MS).length)
}

describe.skipIf(!hasWindowHost)('a window that dies', () => {
  let program: Launched
  beforeAll(async () => {
    program = await launchApp({ dataDir })
    const { page } = program
    await page.evaluate(async office => {
      const made = (await window.app.call('offices.create', { office })) as { value: { id: number } }
      await window.app.call('reports.create', { officeId: made.value.id, year: 2026 })
    }, liuxi)
    await page.reload()
    await page.getByRole('button', { name: '继续填报' }).first().click()
    await page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name: '总体情况' }).click()
    await page.locator('textarea[id^="text.s1."]').first().focus()
  })

  it(`is open again at the same field ${String(KILLS)} times, with what was typed until a second before`, async () => {
    const place = await inPage(program, field)
    expect(place).toMatch(/^text\.s1\./)
    for (let kill = 0; kill < KILLS; kill++) {
      const before = String(await inPage(program, value))
      const safe = await typeAndKill(
        program,
        `第${String(kill)}次填写，全年主动公开政府信息若干条，均已按时公开，没有遗漏。`,
        200 + ((kill * 397) % 1_500),
      )
      await expect.poll(() => inPage(program, said), { timeout: 20_000 }).toContain(AFTER_A_CRASH)
      await expect.poll(() => inPage(program, field)).toBe(place)
      const after = String(await inPage(program, value))
      expect(after.slice(0, before.length + safe.length)).toBe(before + safe)
      expect(await inPage(program, 'document.activeElement.selectionStart')).toBeGreaterThan(
        before.length - 1,
      )
      await inPage(program, 'document.activeElement.setSelectionRange(1e6, 1e6)')
    }
    expect(String(await inPage(program, value)).length).toBeGreaterThan(KILLS)
  })

  it('is open again in the same cell of a table, and a field without a name of its own is found again', async () => {
    for (const [task, element] of [
      ['申请办理', '[data-cell="t3.new.ent"]'],
      ['标题与落款', '[data-frame="docNo"] input'],
    ] as const) {
      await inPage(
        program,
        `[...document.querySelectorAll('nav button')].find(b => b.innerText.includes('${task}')).click()`,
      )
      await expect.poll(() => inPage(program, `document.querySelector('${element}') !== null`)).toBe(true)
      await inPage(program, `document.querySelector('${element}').focus()`)
      await typeAndKill(program, '7', 1_500)
      await expect.poll(() => inPage(program, said), { timeout: 20_000 }).toContain(AFTER_A_CRASH)
      const isThere = `document.activeElement === document.querySelector('${element}')`
      await expect.poll(() => inPage(program, isThere)).toBe(true)
      expect(await inPage(program, value)).toBe('7')
    }
  })

  it('is ended and opened again when it hangs, unless it comes back by itself', async () => {
    const emit = (name: string) =>
      program.app.evaluate(({ BrowserWindow }, event) => {
        BrowserWindow.getAllWindows()[0]!.emit(event)
      }, name)
    await emit('unresponsive')
    await emit('responsive')
    await wait(5_500)
    expect(await inPage(program, said)).not.toContain(AFTER_A_HANG)
    await emit('unresponsive')
    await expect.poll(() => inPage(program, said), { timeout: 20_000 }).toContain(AFTER_A_HANG)
  })

  it('after the whole program was ended, the next start says until when all is kept; after a normal end nothing', async () => {
    await program.kill()
    program = await launchApp({ dataDir })
    await program.page.getByText('上次没有正常退出，已保存的内容都在。').waitFor()
    await program.page.getByText(/2026 年年报最后保存于 \d/).waitFor()
    await program.close()
    expect(existsSync(join(dataDir, '.window/place.json'))).toBe(false)
    program = await launchApp({ dataDir })
    await program.page.getByRole('button', { name: '继续填报' }).first().waitFor()
    expect(await program.page.getByText('上次没有正常退出').count()).toBe(0)
    await program.close()
  })
})
