import { createSocket } from 'node:dgram'
import type { Socket } from 'node:dgram'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// For the type of window.app.
import type {} from '../../src/renderer/api.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { reachedAddresses } from '../helpers/reached-addresses.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'
import { WAYS_OUT } from '../helpers/ways-out.ts'
import type { Wall } from '../helpers/ways-out.ts'

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

  const refusedBy = (wall: Exclude<Wall, null> | 'request' | 'download' | null): number => {
    const lines = readFileSync(join(program.dataDir, '.window/log.jsonl'), 'utf8').split('\n')
    return lines.filter(line => line.includes(`"event":"refused-${wall ?? 'nothing'}"`)).length
  }

  it('has a listener that would notice', async () => {
    const port = Number(new URL(origin).port)
    const socket = connect(port, '127.0.0.1')
    await expect.poll(() => reached.length).toBe(1)
    socket.destroy()
    reached.length = 0
  })

  it.each(WAYS_OUT)('reaches nothing by %s', async (name, wall, attempt) => {
    const before = refusedBy(wall)
    const address = `${origin}/${encodeURIComponent(name)}`
    await program.page.evaluate(
      `(async () => { const O = ${JSON.stringify(address)}; ${attempt} })().catch(() => undefined) && undefined`,
    )
    await wait(wall === null ? 200 : 60)
    if (wall !== null) await expect.poll(() => refusedBy(wall)).toBeGreaterThan(before)
    expect(reached).toEqual([])
    expect(program.page.url()).not.toContain(origin)
    // The stand-in has a new window for a moment before it is refused.
    await expect.poll(() => program.app.windows().length).toBe(1)
  })

  it('refuses a request that no policy of a page stands before', async () => {
    const before = refusedBy('request')
    const loaded = await program.app.evaluate(async ({ BrowserWindow }, address) => {
      const window = new BrowserWindow({ show: false })
      const answer = await window.loadURL(address).then(
        () => 'loaded',
        () => 'refused',
      )
      window.destroy()
      return answer
    }, `${origin}/main`)
    expect(loaded).toBe('refused')
    expect(refusedBy('request')).toBeGreaterThan(before)
    expect(reached).toEqual([])
  })

  it('saves nothing, not even what it made itself', async () => {
    const before = refusedBy('download')
    await program.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['made here']))
      link.download = 'made-here.txt'
      document.body.append(link)
      link.click()
    })
    await expect.poll(() => refusedBy('download')).toBe(before + 1)
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

  it.each(['usb', 'hid', 'serial', 'bluetooth', 'mediaDevices'])('is given no device by %s', async kind => {
    const given = await program.page.evaluate(async name => {
      const door = (
        navigator as unknown as Record<string, Record<string, (wish: object) => Promise<unknown>>>
      )[name]
      const ask = {
        usb: 'requestDevice',
        hid: 'requestDevice',
        serial: 'requestPort',
        bluetooth: 'requestDevice',
      }
      const asked = door?.[(ask as Record<string, string>)[name] ?? 'getDisplayMedia']
      if (!asked) return 'no such door'
      const answered = asked.call(door, { filters: [], acceptAllDevices: true }).then(
        // A choice of nothing is an empty list.
        devices => (Array.isArray(devices) && devices.length === 0 ? 'nothing' : 'given'),
        () => 'refused',
      )
      // Without a person nobody answers a list of devices that is empty.
      return Promise.race([answered, new Promise(done => setTimeout(done, 1_000, 'nothing'))])
    }, kind)
    expect(given).not.toBe('given')
  })

  it('has every refusal counted, and says so in the log that is given away', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-refusals-'))
    await program.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, folder)
    const saved = (await program.page.evaluate(() => window.app.call('log.export', {}))) as {
      value: { file: string }
    }
    const text = readFileSync(join(folder, saved.value.file), 'utf8')
    rmSync(folder, { recursive: true })
    const says = /^本次启动以来拒绝：(.+)。$/m.exec(text)?.[1] ?? ''
    const counts = (['policy', 'navigation', 'window', 'download'] as const).map(refusedBy)
    expect(says).toContain(`网页内容（内容安全策略） ${String(counts[0])}`)
    expect(says).toContain(`离开本页 ${String(counts[1])}`)
    expect(says).toContain(`新窗口 ${String(counts[2])}`)
    expect(says).toContain(`下载 ${String(counts[3])}`)
    const tried = WAYS_OUT.filter(([, wall]) => wall !== null).length
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(tried)
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
