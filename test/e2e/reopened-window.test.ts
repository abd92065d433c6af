import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  inLivingPage,
  inPage,
  isReopened,
  killPageOften,
  openAtText,
  said,
  typeAndKill,
  value,
} from '../faults/killed-window.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'

const KILLS = 20
const AFTER_A_HANG = '窗口没有反应，已重新打开，填写的内容都在。'
const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-reopened-'))
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

describe.skipIf(!hasWindowHost)('a window that dies', () => {
  let program: Launched
  beforeAll(async () => {
    program = await openAtText(dataDir)
  })

  it(`is open again at the same field ${String(KILLS)} times, with what was typed until a second before`, async () => {
    await killPageOften(program, KILLS)
  })

  it('is open again in the same cell of a table, and a field without a name of its own is found again', async () => {
    for (const [task, element] of [
      ['申请办理', '[data-cell="t3.new.ent"]'],
      ['标题与落款', '[data-frame="docNo"] input'],
    ] as const) {
      await inLivingPage(
        program,
        `[...document.querySelectorAll('nav button')].find(b => b.innerText.includes('${task}')).click()`,
      )
      await expect.poll(() => inPage(program, `document.querySelector('${element}') !== null`)).toBe(true)
      await inLivingPage(program, `document.querySelector('${element}').focus()`)
      await typeAndKill(program, '7', 1_500)
      await isReopened(program)
      const isThere = `document.activeElement === document.querySelector('${element}')`
      await expect.poll(() => inPage(program, isThere)).toBe(true)
      expect(await inLivingPage(program, value)).toBe('7')
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
    expect(await inLivingPage(program, said)).not.toContain(AFTER_A_HANG)
    await emit('unresponsive')
    await expect.poll(() => inPage(program, said), { timeout: 60_000 }).toContain(AFTER_A_HANG)
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
    await expect.poll(() => program.page.getByText('上次没有正常退出').count()).toBe(0)
    await program.close()
  })
})
