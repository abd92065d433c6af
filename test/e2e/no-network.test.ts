import { createSocket } from 'node:dgram'
import type { Socket } from 'node:dgram'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// For the type of window.app.
import type {} from '../../src/renderer/api.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { reachedAddresses } from '../helpers/reached-addresses.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'

/** Every way a page has to reach a machine; O stands for its address. What is thrown on the way is a refusal, too. */
const WAYS: readonly (readonly [name: string, attempt: string])[] = [
  ['fetch', `await fetch(O)`],
  ['fetch without CORS', `await fetch(O, { mode: 'no-cors', method: 'POST', body: 'x' })`],
  ['XMLHttpRequest', `const x = new XMLHttpRequest(); x.open('GET', O); x.send()`],
  ['beacon', `navigator.sendBeacon(O, 'x')`],
  ['web socket', `new WebSocket(O.replace('http', 'ws'))`],
  ['event source', `new EventSource(O)`],
  ['image', `new Image().src = O`],
  [
    'style by @import',
    `const s = document.createElement('style'); s.textContent = '@import "' + O + '"'; document.head.append(s)`,
  ],
  ['style by url()', `document.body.style.backgroundImage = 'url(' + O + ')'`],
  ['font', `await new FontFace('x', 'url(' + O + ')').load()`],
  ...[
    'prefetch',
    'preload',
    'preconnect',
    'dns-prefetch',
    'modulepreload',
    'stylesheet',
    'icon',
    'manifest',
    'prerender',
  ].map(
    rel =>
      [
        `link rel=${rel}`,
        `const l = document.createElement('link'); l.rel = '${rel}'; l.as = 'image'; l.href = O; document.head.append(l)`,
      ] as const,
  ),
  ...['iframe', 'embed', 'video', 'audio', 'track'].map(
    tag => [tag, `const e = document.createElement('${tag}'); e.src = O; document.body.append(e)`] as const,
  ),
  ['object', `const e = document.createElement('object'); e.data = O; document.body.append(e)`],
  [
    'webview',
    `const e = document.createElement('webview'); e.setAttribute('src', O); document.body.append(e)`,
  ],
  [
    'SVG image',
    `document.body.append(new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><image href="' + O + '"/></svg>', 'image/svg+xml').documentElement)`,
  ],
  ['script', `const e = document.createElement('script'); e.src = O; document.head.append(e)`],
  ['module', `await import(O)`],
  ['worker', `new Worker(O)`],
  ['importScripts', `new Worker(URL.createObjectURL(new Blob(['importScripts("' + O + '")'])))`],
  ['service worker', `await navigator.serviceWorker.register(O)`],
  [
    'form',
    `const f = document.createElement('form'); f.action = O; f.method = 'post'; document.body.append(f); f.submit()`,
  ],
  [
    'form in a new window',
    `const f = document.createElement('form'); f.action = O; f.target = '_blank'; document.body.append(f); f.submit()`,
  ],
  [
    'download',
    `const a = document.createElement('a'); a.href = O; a.download = 'x'; document.body.append(a); a.click()`,
  ],
  [
    'ping',
    `const a = document.createElement('a'); a.href = '#'; a.ping = O; document.body.append(a); a.click()`,
  ],
  [
    'link in a new window',
    `const a = document.createElement('a'); a.href = O; a.target = '_blank'; document.body.append(a); a.click()`,
  ],
  ['window.open', `window.open(O)`],
  [
    'meta refresh',
    `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=' + O; document.head.append(m)`,
  ],
  [
    'base',
    `const b = document.createElement('base'); b.href = O; document.head.append(b); new Image().src = 'x.png'`,
  ],
  ['location', `location.href = O`],
  ['location.replace', `location.replace(O)`],
]

describe.skipIf(!hasWindowHost)('a page that tries everything', () => {
  let program: Launched
  let server: Server
  let udp: Socket
  const reached: string[] = []
  let origin = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      reached.push(request.url ?? '')
      response.end()
    })
    server.on('connection', () => reached.push('connection'))
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    udp = createSocket('udp4', () => reached.push('datagram'))
    await new Promise<void>(done => udp.bind(0, '127.0.0.1', done))
    program = await launchApp()
    await program.page.locator('h1').first().waitFor()
  })
  afterAll(async () => {
    await program.close()
    server.close()
    udp.close()
  })

  it('has a listener that would notice', async () => {
    const port = Number(new URL(origin).port)
    const socket = connect(port, '127.0.0.1')
    await expect.poll(() => reached.length).toBe(1)
    socket.destroy()
    reached.length = 0
  })

  it.each(WAYS)('reaches nothing by %s', async (name, attempt) => {
    const address = `${origin}/${encodeURIComponent(name)}`
    await program.page.evaluate(
      `(async () => { const O = ${JSON.stringify(address)}; ${attempt} })().catch(() => undefined) && undefined`,
    )
    await wait(100)
    expect(reached).toEqual([])
    expect(program.page.url()).not.toContain(origin)
    expect(program.app.windows()).toHaveLength(1)
  })

  it('reaches nothing by WebRTC', async () => {
    await program.page.evaluate(async port => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${String(port)}` }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
    }, udp.address().port)
    await wait(1_000)
    expect(reached).toEqual([])
  })

  it('makes nothing of a webview', async () => {
    const made = await program.page.evaluate(() => {
      const view = document.createElement('webview')
      return { known: !(view instanceof HTMLUnknownElement) && 'loadURL' in view }
    })
    expect(made.known).toBe(false)
  })

  it('reads no file by its address', async () => {
    const read = await program.page.evaluate(() =>
      fetch('file:///etc/hostname').then(
        () => 'read',
        () => 'refused',
      ),
    )
    expect(read).toBe('refused')
  })

  it('cannot reach the preload by changing what the page knows', async () => {
    const reply = await program.page.evaluate(async () => {
      const stolen: unknown[] = []
      const push = Array.prototype.push
      Array.prototype.push = function steal(...items: unknown[]) {
        stolen.push = push
        stolen.push(items)
        return push.apply(this, items)
      }
      const answered = await window.app.call('no.such', {})
      Array.prototype.push = push
      return { answered, stolen: JSON.stringify(stolen).includes('no.such') }
    })
    expect(reply).toMatchObject({ answered: { ok: false }, stolen: false })
  })

  it('asks Electron for the sandbox and for no spell checker', async () => {
    if (program.host === 'electron') return
    const calls = await program.app.evaluate(electron => {
      const { recorded } = electron as unknown as { recorded: { api: string; args: unknown[] }[] }
      return recorded.map(({ api, args }) => [api, typeof args[0] === 'function' ? 'function' : args[0]])
    })
    expect(calls).toContainEqual(['app.enableSandbox', undefined])
    expect(calls).toContainEqual(['session.setSpellCheckerEnabled', false])
    expect(calls).toContainEqual(['webPreferences.spellcheck', false])
    expect(calls.map(([api]) => api)).toContain('session.setProxy')
    expect(calls).toContainEqual(['webContents.setWebRTCIPHandlingPolicy', 'disable_non_proxied_udp'])
  })
})

describe.skipIf(!hasWindowHost || process.platform !== 'linux')('a whole use of the program', () => {
  it('has no socket to any machine but this one', async () => {
    const seen = new Set<string>()
    const program = await launchApp()
    const main = program.app.process().pid!
    const watch = setInterval(() => {
      for (const address of reachedAddresses(main)) seen.add(address)
    }, 50)
    const { page } = program
    await page.evaluate(async office => {
      const made = (await window.app.call('offices.create', { office })) as { value: { id: number } }
      await window.app.call('reports.create', { officeId: made.value.id, year: 2026 })
      await window.app.call('imports.readText', {
        text: '青河县柳溪镇人民政府2025年政府信息公开工作年度报告',
      })
      await window.app.call('exports.preview', { id: 1 })
    }, liuxi)
    await page.reload()
    await page.getByRole('button', { name: '继续填报' }).first().click()
    await page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name: '总体情况' }).click()
    await page.locator('textarea[id^="text.s1."]').first().fill('本年度主动公开政府信息若干条 teh spelling。')
    await page.keyboard.press('Control+p')
    await wait(3_000)
    clearInterval(watch)
    await program.close()
    expect([...seen]).toEqual([])
  })
})
