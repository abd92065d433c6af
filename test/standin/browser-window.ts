import { app } from './app.ts'
import { browser } from './browser.ts'
import { makeLoud, record } from './gaps.ts'
import { createEvent } from './loud-emitter.ts'
import { openTarget } from './open-target.ts'
import { PlacedWindow } from './placed-window.ts'
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
  'query-session-end',
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
  'responsive',
  'unresponsive',
] as const

let lastId = 0

export class BrowserWindow extends PlacedWindow {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly target: Promise<string>
  #title: string
  #destroyed = false

  constructor(options: WindowOptions = {}) {
    const { x = 0, y = 0, width = 800, height = 600, show = true, title = app.getName() } = options
    super(SENDS, { x, y, width, height }, show)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    checkOptions(options)
    const preferences = options.webPreferences ?? {}
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
      this.getBounds(),
      !this.isVisible(),
    )
    this.targetId = opened.targetId
    addTarget(opened.sessionId, this)
    await this.emulateSize(opened.sessionId)
    return opened.sessionId
  }

  protected override zoomFactor(): number {
    return this.webContents.getZoomFactor()
  }

  protected override cameInFront(): void {
    setInFront(this)
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

  override isDestroyed(): boolean {
    return this.#destroyed
  }

  isFocused(): boolean {
    return windowInFront() === this
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
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
