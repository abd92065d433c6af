import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasChromium } from '../helpers/tools.ts'

const APP = join(import.meta.dirname, 'mini-app')

interface Mini {
  readonly sandboxed: boolean
  invoke(channel: string, value?: unknown): Promise<unknown>
  on(hear: (value: unknown) => void): () => void
  fail(): void
}
declare global {
  interface Window {
    readonly mini: Mini
    heard: unknown[]
  }
  var state: { refused: string[]; menu: string[]; closes: number; mayClose: boolean; second: string[] }
}

describe.skipIf(!hasChromium)('a small program in the stand-in', () => {
  let mini: Launched
  beforeAll(async () => {
    mini = await launchApp({ appPath: APP, size: { width: 1100, height: 640 } })
  })
  afterAll(async () => {
    await mini.close()
  })
  const urls = (): string[] => mini.app.windows().map(page => page.url())
  const state = (): Promise<typeof globalThis.state> => mini.app.evaluate(() => globalThis.state)

  it('gives the window the size that was asked for', async () => {
    expect(await mini.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1100, 640])
  })

  it('reads Chinese', async () => {
    expect(await mini.page.evaluate(() => navigator.language)).toBe('zh-CN')
  })

  it('runs the preload apart from the page and exposes a frozen object', async () => {
    const seen = await mini.page.evaluate(() => ({
      sandboxed: window.mini.sandboxed,
      frozen: Object.isFrozen(window.mini),
      keys: Object.keys(window.mini),
      node: ['require', 'process', 'Buffer'].filter(name => name in globalThis),
    }))
    const keys = ['sandboxed', 'invoke', 'on', 'fail']
    expect(seen).toEqual({ sandboxed: true, frozen: true, keys, node: [] })
  })

  it('carries every kind of value there and back, and knows the main frame', async () => {
    const same = await mini.page.evaluate(async () => {
      const value = {
        a: [1, -0, NaN, null, undefined],
        d: new Date(5),
        m: new Map([[1, 'x']]),
        u: new Uint8Array([1, 255]),
      }
      const back = (await window.mini.invoke('echo', value)) as { value: typeof value; ours: boolean }
      const { a, d, m, u } = back.value
      return [back.ours, Object.is(a[1], -0), Number.isNaN(a[2]), a[4], d.getTime(), m.get(1), [...u]]
    })
    expect(same).toEqual([true, true, true, undefined, 5, 'x', [1, 255]])
  })

  it('loses the name of an error on the bridge, as Electron does', async () => {
    const errors = await mini.page.evaluate(async () => {
      const describe = (error: unknown): string[] => [(error as Error).name, (error as Error).message]
      const called = await window.mini.invoke('fail').catch(describe)
      try {
        window.mini.fail()
      } catch (error) {
        return [called, describe(error)]
      }
      return []
    })
    expect(errors).toEqual([
      ['Error', "Error invoking remote method 'fail': TypeError: no"],
      ['Error', 'out of range'],
    ])
  })

  it('delivers events until the page stops listening', async () => {
    await mini.page.evaluate(() => {
      window.heard = []
      const stop = window.mini.on(value => {
        window.heard.push(value)
        stop()
      })
    })
    await mini.app.evaluate(({ BrowserWindow }) => {
      for (const value of [1, 2]) BrowserWindow.getAllWindows()[0]!.webContents.send('event', value)
    })
    await mini.page.waitForFunction(() => window.heard.length > 0)
    await mini.page.evaluate(() => window.mini.invoke('echo', 0))
    expect(await mini.page.evaluate(() => window.heard)).toEqual([1])
  })

  it('gives no page the answer to a call of the page before it', async () => {
    await mini.page.reload()
    await mini.page.evaluate(() => {
      void window.mini.invoke('late', 'of the page before')
    })
    await mini.page.reload()
    expect(await mini.page.evaluate(() => window.mini.invoke('late', 'its own'))).toBe('its own')
  })

  it('serves a font of six million bytes in less than two seconds', async () => {
    const [bytes, ms] = await mini.page.evaluate(async () => {
      const from = performance.now()
      const body = await (await fetch('/big')).arrayBuffer()
      return [body.byteLength, performance.now() - from]
    })
    expect(bytes).toBe(6_000_000)
    expect(ms).toBeLessThan(2_000)
  })

  it('applies the permission handlers', async () => {
    const states = await mini.page.evaluate(async () => {
      const names = [
        'notifications',
        'geolocation',
        'microphone',
        'camera',
        'clipboard-read',
      ] as PermissionName[]
      const all = await Promise.all(names.map(name => navigator.permissions.query({ name })))
      return all.map(one => one.state)
    })
    expect(states).toEqual(['granted', 'denied', 'denied', 'denied', 'denied'])
  })

  it('sends requests of workers through the app, and refuses what it does not serve', async () => {
    const says = await mini.page.evaluate(
      () =>
        new Promise(resolve => {
          new Worker('/worker.js', { type: 'module' }).onmessage = ({ data }) => {
            resolve(data)
          }
        }),
    )
    expect(says).toEqual(['Other', 'refused', 404])
    expect((await state()).refused).toContain('https://example.invalid/')
  })

  it('asks the app about navigation and new windows', async () => {
    const before = mini.page.url()
    await mini.page.locator('a').dispatchEvent('click')
    await mini.page.evaluate(() => window.open('/other'))
    await expect.poll(async () => (await state()).refused).toContain('app://bundle/other')
    await expect.poll(urls).toEqual([mini.page.url()])
    expect(mini.page.url()).toBe(before)
  })

  it('presses menu items by their keys, after the page', async () => {
    await mini.page.keyboard.press('Control+o')
    await expect.poll(async () => (await state()).menu).toEqual(['open'])
    await mini.page.evaluate(() => {
      addEventListener('keydown', event => {
        event.preventDefault()
      })
    })
    await mini.page.keyboard.press('Control+o')
    await mini.page.evaluate(() => window.mini.invoke('echo', 0))
    expect((await state()).menu).toEqual(['open'])
  })

  it('prints a hidden window of a session of its own', async () => {
    const head = await mini.page.evaluate(async () => {
      const pdf = (await window.mini.invoke('print')) as Uint8Array
      return new TextDecoder().decode(pdf.subarray(0, 5))
    })
    expect(head).toBe('%PDF-')
    await expect.poll(urls).toEqual([mini.page.url()])
  })

  it('zooms by making the page smaller', async () => {
    await mini.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()!.getMenuItemById('zoom')!.click()
    })
    await mini.page.waitForFunction(() => innerWidth < 1100 && devicePixelRatio > 1)
    expect(await mini.page.evaluate(() => Math.round(innerWidth * devicePixelRatio))).toBeCloseTo(1100, -1)
  })

  it('throws for what it does not have and for dialogs nobody answers', async () => {
    const says = await mini.app.evaluate(async ({ BrowserWindow, dialog, shell }) => {
      const failure = (run: () => unknown): string => {
        try {
          run()
        } catch (error) {
          return (error as Error).message
        }
        return 'accepted'
      }
      const window = BrowserWindow.getAllWindows()[0]!
      return [
        failure(() => window.setKiosk(true)),
        failure(() => shell.openExternal('https://example.invalid')),
        failure(() => window.webContents.on('before-input-event', () => undefined)),
        failure(() => new BrowserWindow({ kiosk: true })),
        failure(() => new BrowserWindow({ webPreferences: { nodeIntegration: true } })),
        await dialog.showOpenDialog({}).catch((error: unknown) => (error as Error).message),
      ]
    })
    expect(says).toHaveLength(6)
    for (const one of says) expect(one).toMatch(/^electron stand-in: /)
  })

  it('lets one process in per data folder and greets it', async () => {
    const second = spawnSync(
      join(import.meta.dirname, 'electron'),
      [APP, `--data-dir=${mini.dataDir}`, 'hello'],
      { encoding: 'utf8', timeout: 20_000 },
    )
    expect(second.stderr).toContain('second instance')
    await expect.poll(async () => (await state()).second).toEqual(['hello'])
  })

  it('keeps a window open that refuses to close, and quits when it no longer does', async () => {
    await mini.app.evaluate(({ app }) => {
      globalThis.state.mayClose = false
      app.quit()
    })
    await expect.poll(async () => (await state()).closes).toBe(1)
    expect(urls()).toEqual([mini.page.url()])
    await mini.app.evaluate(() => {
      globalThis.state.mayClose = true
    })
  })
})

describe.skipIf(!hasChromium)('killing the stand-in', () => {
  it('takes Chromium with it and leaves the lock to the next', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-kill-'))
    const first = await launchApp({ appPath: APP, dataDir })
    await first.kill()
    const again = await launchApp({ appPath: APP, dataDir })
    await again.close()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })
})
