import type { Cdp } from './cdp.ts'
import { pressAccelerator } from './accelerators.ts'
import { loud } from './gaps.ts'
import { createEvent } from './loud-emitter.ts'
import type { FromPage } from './page-preload.ts'
import { isOwnTarget } from './own-targets.ts'
import { WORLD } from './preload-script.ts'
import { answerRequest } from './requests.ts'
import { fromHttp } from './schemes.ts'
import { addTarget, allWindows, windowOf } from './window-registry.ts'

/** Connects what Chromium reports with the windows it is about. */
export async function listenToChromium(chromium: Cdp): Promise<void> {
  listenToTargets(chromium)
  listenToPages(chromium)
  listenToDownloads(chromium)
  const { product } = await chromium.send('Browser.getVersion')
  Object.assign(process.versions, { chrome: product.split('/')[1] })
  await chromium.send('Target.setDiscoverTargets', { discover: true })
  await chromium.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  })
  // They are refused whatever the app says; it is asked all the same.
  await chromium.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
}

function listenToTargets(chromium: Cdp): void {
  chromium.on('Page.windowOpen', ({ url }, target) => {
    windowOf(target)?.webContents.pageOpenedWindow(fromHttp(url))
  })
  chromium.on('Target.attachedToTarget', ({ sessionId, targetInfo: { targetId, type } }, parent) => {
    // Whatever it was may have ended meanwhile.
    const send: typeof chromium.send = (method, params) =>
      chromium.send(method, params, sessionId).catch(() => undefined as never)
    const close = (id: string): Promise<unknown> =>
      chromium.send('Target.closeTarget', { targetId: id }).catch(() => undefined)
    const goOn = (): Promise<unknown> => send('Runtime.runIfWaitingForDebugger')
    const owner = windowOf(parent)
    if (owner) {
      // A worker or a frame inside a page: its requests are the window's.
      addTarget(sessionId, owner)
      void send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }).then(goOn)
      return
    }
    // A page that waits may hold the page that opened it: it goes on before it is closed.
    void goOn().then(async () => {
      if (type === 'page' && !(await isOwnTarget(targetId))) await close(targetId)
    })
  })
  chromium.on('Target.targetDestroyed', ({ targetId }) => {
    allWindows()
      .find(window => window.targetId === targetId)
      ?.gone()
  })
  chromium.on('Target.targetInfoChanged', ({ targetInfo }) => {
    const window = allWindows().find(one => one.targetId === targetInfo.targetId)
    if (!window || !window.webContents.getURL() || window.getTitle() === targetInfo.title) return
    const event = createEvent({})
    window.emit('page-title-updated', event, targetInfo.title, true)
    if (!event.defaultPrevented) window.setTitle(targetInfo.title)
  })
}

function listenToPages(chromium: Cdp): void {
  chromium.on('Fetch.requestPaused', (paused, target) => {
    if (target !== undefined) void answerRequest(paused, target)
  })
  chromium.on('Runtime.bindingCalled', ({ name, payload }, target) => {
    const contents = windowOf(target)?.webContents
    if (!contents || name !== 'standinSend') return
    const message = JSON.parse(payload) as FromPage
    if (message.kind === 'key') pressAccelerator(message.key)
    else void contents.receive(message)
  })
  chromium.on('Runtime.executionContextCreated', ({ context }, target) => {
    const contents = windowOf(target)?.webContents
    const frame = (context.auxData as { frameId?: string } | undefined)?.frameId
    if (contents && context.name === WORLD && frame === contents.frameId) contents.worldMade(context.id)
  })
  chromium.on('Page.loadEventFired', (_params, target) => {
    windowOf(target)?.webContents.emit('did-finish-load', createEvent({}))
  })
  chromium.on('Page.domContentEventFired', (_params, target) => {
    windowOf(target)?.webContents.emit('dom-ready', createEvent({}))
  })
  chromium.on('Page.frameNavigated', ({ frame }, target) => {
    if (!frame.parentId) windowOf(target)?.webContents.navigated(fromHttp(frame.url))
  })
  chromium.on('Inspector.targetCrashed', (_params, target) => {
    windowOf(target)?.webContents.died()
  })
}

function listenToDownloads(chromium: Cdp): void {
  chromium.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) => {
    const contents = allWindows().find(window => window.webContents.frameId === frameId)?.webContents
    if (!contents) return
    const event = createEvent({})
    const item = loud('downloadItem', {
      getURL: () => fromHttp(url),
      getFilename: () => suggestedFilename,
    })
    contents.session.emit('will-download', event, item, contents)
    if (!event.defaultPrevented) {
      process.stderr.write(`electron stand-in: downloads are always refused: ${suggestedFilename}\n`)
    }
  })
}
