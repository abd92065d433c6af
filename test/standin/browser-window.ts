import { app } from './app.ts'
import { headed } from './boot.ts'
import { browser } from './browser.ts'
import { makeLoud, record } from './gaps.ts'
import { createEvent, LoudEmitter } from './loud-emitter.ts'
import { openTarget } from './open-target.ts'
import { display } from './screen.ts'
import type { Rectangle } from './screen.ts'
import { WebContents } from './web-contents.ts'
import { checkOptions, sessionOf } from './window-options.ts'
import type { WindowOptions } from './window-options.ts'
import {
  addTarget,
  addWindow,
  allWindows,
  removeWindow,
  setInFront,
  windowInFront,
} from './window-registry.ts'

const SENDS = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
  'enter-full-screen',
  'leave-full-screen',
  'resize',
  'page-title-updated',
] as const

type Shown = 'normal' | 'minimized' | 'maximized' | 'full'

let lastId = 0

export class BrowserWindow extends LoudEmitter {
  readonly id = ++lastId
  readonly webContents: WebContents
  /** Resolves with the DevTools session of the page when it is ready. */
  readonly target: Promise<string>
  targetId = ''
  #bounds: Rectangle
  #title: string
  #shown: Shown = 'normal'
  #visible: boolean
  #destroyed = false

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', SENDS)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    checkOptions(options)
    const { x = 0, y = 0, width = 800, height = 600, show = true, title = app.getName() } = options
    const preferences = options.webPreferences ?? {}
    this.#bounds = { x, y, width, height }
    this.#visible = show
    this.#title = title
    this.webContents = new WebContents(this, sessionOf(preferences))
    addWindow(this)
    this.target = this.#open(options)
    this.target.catch((error: unknown) => {
      process.stderr.write(`electron stand-in: no window: ${String(error)}\n`)
    })
    if (preferences.zoomFactor !== undefined) this.webContents.setZoomFactor(preferences.zoomFactor)
    this.webContents.once('did-finish-load', () => {
      this.emit('ready-to-show')
    })
    if (show) setInFront(this)
    queueMicrotask(() => {
      app.emit('browser-window-created', createEvent({}), this)
    })
    app.emit('web-contents-created', createEvent({}), this.webContents)
  }

  async #open(options: WindowOptions): Promise<string> {
    const opened = await openTarget(
      this.webContents.session,
      options.webPreferences ?? {},
      this.#bounds,
      !this.#visible,
    )
    this.targetId = opened.targetId
    addTarget(opened.sessionId, this)
    await this.#emulateSize(opened.sessionId)
    return opened.sessionId
  }

  /** Tells Chromium the window's size and zoom, now or as soon as the page is there. */
  applySize(): void {
    this.target
      .then(target => this.#emulateSize(target))
      .catch((error: unknown) => {
        if (!this.#destroyed) process.stderr.write(`electron stand-in: ${String(error)}\n`)
      })
  }

  /** A visible window has its own size; a zoom is a smaller page drawn larger. */
  async #emulateSize(target: string): Promise<void> {
    const zoom = this.webContents.getZoomFactor()
    if (headed && zoom === 1) return
    const { width, height } = this.#shown === 'normal' ? this.#bounds : display.workArea
    await browser().send(
      'Emulation.setDeviceMetricsOverride',
      {
        width: Math.round(width / zoom),
        height: Math.round(height / zoom),
        deviceScaleFactor: display.scaleFactor * zoom,
        mobile: false,
      },
      target,
    )
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(file: string): Promise<void> {
    return this.webContents.loadFile(file)
  }

  close(): void {
    if (this.#destroyed) return
    const event = createEvent({})
    this.emit('close', event)
    if (event.defaultPrevented) app.quitWasRefused()
    else this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.target
      .then(() => browser().send('Target.closeTarget', { targetId: this.targetId }))
      // Chromium may already have gone with the whole program.
      .catch(() => undefined)
    this.gone()
  }

  gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    removeWindow(this)
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (allWindows().length === 0) app.lastWindowClosed()
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  #become(visible: boolean, shown: Shown, event: string): void {
    this.#visible = visible
    this.#shown = shown
    if (visible) setInFront(this)
    if (headed) this.#moveWindow()
    this.applySize()
    this.emit(event)
  }

  /** In front of a person the real window follows. */
  #moveWindow(): void {
    const states = {
      normal: 'normal',
      minimized: 'minimized',
      maximized: 'maximized',
      full: 'fullscreen',
    } as const
    const windowState = this.#visible ? states[this.#shown] : 'minimized'
    this.target
      .then(() => browser().send('Browser.getWindowForTarget', { targetId: this.targetId }))
      .then(({ windowId }) =>
        browser().send('Browser.setWindowBounds', { windowId, bounds: { windowState } }),
      )
      .catch((error: unknown) => {
        process.stderr.write(`electron stand-in: ${String(error)}\n`)
      })
  }

  show(): void {
    this.#become(true, this.#shown, 'show')
  }

  showInactive(): void {
    this.show()
  }

  hide(): void {
    this.#become(false, this.#shown, 'hide')
  }

  focus(): void {
    this.#become(true, this.#shown, 'focus')
  }

  minimize(): void {
    this.#become(true, 'minimized', 'minimize')
  }

  restore(): void {
    this.#become(true, 'normal', 'restore')
  }

  maximize(): void {
    this.#become(true, 'maximized', 'maximize')
  }

  unmaximize(): void {
    this.#become(true, 'normal', 'unmaximize')
  }

  setFullScreen(full: boolean): void {
    this.#become(true, full ? 'full' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen')
  }

  isVisible(): boolean {
    return this.#visible
  }

  isFocused(): boolean {
    return windowInFront() === this
  }

  isMinimized(): boolean {
    return this.#shown === 'minimized'
  }

  isMaximized(): boolean {
    return this.#shown === 'maximized'
  }

  isFullScreen(): boolean {
    return this.#shown === 'full'
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
  }

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }

  getNormalBounds(): Rectangle {
    return this.getBounds()
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.applySize()
    this.emit('resize')
  }

  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height]
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  /** The stand-in's windows have no frame. */
  getContentSize(): [number, number] {
    return this.getSize()
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height)
  }

  setMenuBarVisibility(visible: boolean): void {
    record('BrowserWindow.setMenuBarVisibility', visible)
  }

  static getAllWindows(): BrowserWindow[] {
    return allWindows()
  }

  static fromId(id: number): BrowserWindow | null {
    return allWindows().find(window => window.id === id) ?? null
  }

  static fromWebContents(contents: WebContents | null | undefined): BrowserWindow | null {
    return allWindows().find(window => window.webContents === contents) ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return windowInFront()
  }
}
makeLoud(BrowserWindow)
