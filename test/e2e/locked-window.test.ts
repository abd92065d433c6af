import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebContents } from 'electron'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// For the type of window.app.
import type {} from '../../src/renderer/api.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'

/** Every way out of a page that a script can try; none may reach anything. */
const OUTSIDE = 'https://example.invalid'
const WAYS_OUT: readonly [name: string, attempt: string][] = [
  ['fetch', `fetch('${OUTSIDE}/1').catch(() => undefined)`],
  ['image', `new Image().src = '${OUTSIDE}/2'`],
  ['beacon', `navigator.sendBeacon('${OUTSIDE}/3', 'x')`],
  ['web socket', `try { new WebSocket('wss://example.invalid/4') } catch {}`],
  ['event source', `new EventSource('${OUTSIDE}/5')`],
  [
    'prefetch',
    `document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: '${OUTSIDE}/6' }))`,
  ],
  [
    'style sheet',
    `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '${OUTSIDE}/7' }))`,
  ],
  ['font', `new FontFace('x', 'url(${OUTSIDE}/8)').load().catch(() => undefined)`],
  ['frame', `document.body.append(Object.assign(document.createElement('iframe'), { src: '${OUTSIDE}/9' }))`],
  [
    'script',
    `try { document.head.append(Object.assign(document.createElement('script'), { src: '${OUTSIDE}/10' })) } catch {}`,
  ],
  [
    'inline script',
    `try { const s = document.createElement('script'); s.textContent = 'window.inline = 1'; document.head.append(s) } catch {}`,
  ],
  ['eval', `setTimeout(() => { try { window.evaluated = eval('1') } catch {} })`],
]

describe.skipIf(!hasWindowHost)('the window', () => {
  let program: Launched
  beforeAll(async () => {
    program = await launchApp()
  })
  afterAll(async () => {
    await program.close()
  })
  const log = (): string => {
    const file = join(program.dataDir, '.window/log.jsonl')
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }

  it('shows the program from app://bundle and nothing else', async () => {
    const addresses = await program.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents: WebContents) => contents.getURL()),
    )
    expect(addresses).toEqual(['app://bundle/'])
  })

  it('has a policy that allows no inline script, no eval and nothing from outside', async () => {
    const policy = await program.page.evaluate(async () =>
      (await fetch(location.href)).headers.get('content-security-policy'),
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
  })

  it('knows nothing of Node, and of us exactly call and on', async () => {
    const seen = await program.page.evaluate(() => ({
      node: ['require', 'process', 'Buffer', 'module', 'global'].filter(name => name in globalThis),
      ours: Object.keys(window.app),
      frozen: Object.isFrozen(window.app),
    }))
    expect(seen).toEqual({ node: [], ours: ['call', 'on'], frozen: true })
  })

  it('draws its first screen without breaking its own policy', async () => {
    const violations: string[] = []
    program.page.on('console', message => {
      if (/Content Security Policy|TrustedScript/.test(message.text())) violations.push(message.text())
    })
    await program.page.reload()
    await program.page.locator('h1').first().waitFor()
    expect(violations).toEqual([])
  })

  it.each(WAYS_OUT)('lets nothing out by %s', async (_name, attempt) => {
    const before = await program.page.evaluate(() => {
      window.violations ??= 0
      document.addEventListener('securitypolicyviolation', () => window.violations!++, { once: true })
      return window.violations
    })
    await program.page.evaluate(attempt)
    await program.page.waitForFunction(count => window.violations! > count, before)
    const made = await program.page.evaluate(() => [window.inline, window.evaluated])
    expect(made).toEqual([undefined, undefined])
    expect(log()).not.toContain('start-failed')
  })

  it('writes down and refuses a request that passes the policy', async () => {
    await program.page.evaluate(outside => {
      window.location.href = `${outside}/left`
    }, OUTSIDE)
    await expect.poll(log).toContain(`${OUTSIDE}/left`)
    await expect.poll(() => program.page.locator('h1').count()).toBeGreaterThan(0)
  })

  it('opens no second window', async () => {
    await program.page.evaluate(outside => {
      window.open(`${outside}/popup`)
    }, OUTSIDE)
    await expect.poll(log).toContain(`${OUTSIDE}/popup`)
    await expect.poll(() => program.app.windows().length).toBe(1)
  })

  it('is permitted nothing', async () => {
    const states = await program.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
      ] as PermissionName[]
      const all = await Promise.all(names.map(name => navigator.permissions.query({ name })))
      return [...new Set(all.map(one => one.state))]
    })
    expect(states).toEqual(['denied'])
  })

  it('answers an unknown call with a sentence', async () => {
    const reply = await program.page.evaluate(() => window.app.call('no.such', {}))
    expect(reply).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })

  it('has Chinese menus and sends their commands to the page', async () => {
    const labels = await program.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()!.items.map(item => item.label.replace(/\(&.\)/, '')),
    )
    expect(labels).toEqual(['文件', '编辑', '查看', '帮助'])
    await program.page.evaluate(() => {
      window.app.on('menu', value => {
        window.menuHeard = value
      })
    })
    await program.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()!.getMenuItemById('file.import')!.click()
    })
    await program.page.waitForFunction(() => window.menuHeard !== undefined)
    await expect.poll(() => program.page.evaluate(() => window.menuHeard)).toEqual({ command: 'file.import' })
  })
})

describe.skipIf(!hasWindowHost)('closing the window', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-close-'))
  afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })
  const waitedInVain = (): boolean =>
    readFileSync(join(dataDir, '.window/log.jsonl'), { encoding: 'utf8', flag: 'a+' }).includes(
      'closed-without-answer',
    )

  it('waits for the page, which answers at once when everything is on disk', async () => {
    const program = await launchApp({ dataDir })
    await program.page.locator('h1').first().waitFor()
    const from = performance.now()
    await program.close()
    expect(performance.now() - from).toBeLessThan(4_000)
    expect(waitedInVain()).toBe(false)
  })

  it('waits five seconds for a page that is stuck, not for ever', async () => {
    const program = await launchApp({ dataDir })
    await program.page.locator('h1').first().waitFor()
    await program.page.evaluate(() => {
      setTimeout(() => {
        for (const end = performance.now() + 60_000; performance.now() < end;) Math.random()
      })
    })
    await program.close()
    expect(waitedInVain()).toBe(true)
  })
})

declare global {
  interface Window {
    violations?: number
    inline?: unknown
    evaluated?: unknown
    menuHeard?: unknown
  }
}
