import { headed } from './boot.ts'
import { browser } from './browser.ts'
import { LoudEmitter } from './loud-emitter.ts'
import { display } from './screen.ts'
import type { Rectangle } from './screen.ts'

type Shown = 'normal' | 'minimized' | 'maximized' | 'full'

/** Where a window is and how it is shown. Subclasses make its page and know its zoom. */
export abstract class PlacedWindow extends LoudEmitter {
  /** Resolves with the DevTools session of the page when it is ready. */
  abstract readonly target: Promise<string>
  targetId = ''
  #bounds: Rectangle
  #shown: Shown = 'normal'
  #visible: boolean

  constructor(sends: readonly string[], bounds: Rectangle, visible: boolean) {
    super('BrowserWindow', sends)
    this.#bounds = bounds
    this.#visible = visible
  }

  protected abstract zoomFactor(): number
  protected abstract cameInFront(): void
  abstract isDestroyed(): boolean

  /** Tells Chromium the window's size and zoom, now or as soon as the page is there. */
  applySize(): void {
    this.target
      .then(target => this.emulateSize(target))
      .catch((error: unknown) => {
        if (!this.isDestroyed()) process.stderr.write(`electron stand-in: ${String(error)}\n`)
      })
  }

  /** A visible window has its own size; a zoom is a smaller page drawn larger. */
  protected async emulateSize(target: string): Promise<void> {
    const zoom = this.zoomFactor()
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

  #become(visible: boolean, shown: Shown, event: string): void {
    this.#visible = visible
    this.#shown = shown
    if (visible) this.cameInFront()
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

  isMinimized(): boolean {
    return this.#shown === 'minimized'
  }

  isMaximized(): boolean {
    return this.#shown === 'maximized'
  }

  isFullScreen(): boolean {
    return this.#shown === 'full'
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
}
