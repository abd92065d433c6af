import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { boot } from './boot.ts'
import type { BrowserWindow } from './browser-window.ts'
import { codec } from './codec.ts'
import { makeLoud, record } from './gaps.ts'
import { ipcMain } from './ipc-main.ts'
import { createEvent } from './loud-emitter.ts'
import { PageCommands } from './page-commands.ts'
import type { FromPage, ToPage } from './page-preload.ts'
import { toHttp } from './schemes.ts'
import type { Session } from './session.ts'

const SENDS = [
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'dom-ready',
  'destroyed',
  'render-process-gone',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
  'will-attach-webview',
  'console-message',
] as const

type OpenHandler = (details: { url: string; frameName: string; disposition: string }) => { action: string }

/** The page of one window. */
export class WebContents extends PageCommands {
  readonly session: Session
  readonly #window: BrowserWindow
  readonly #own = new Set<string>()
  readonly mainFrame = { url: '', parent: null, processId: 1, routingId: 1 }
  #world: number | undefined
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #crashed = false

  constructor(window: BrowserWindow, session: Session) {
    super('webContents', SENDS)
    this.#window = window
    this.session = session
  }

  get id(): number {
    return this.#window.id
  }

  /** The top frame carries the name of its target. */
  get frameId(): string {
    return this.#window.targetId
  }

  getURL(): string {
    return this.mainFrame.url
  }

  getTitle(): string {
    return this.#window.getTitle()
  }

  getType(): string {
    return 'window'
  }

  override isDestroyed(): boolean {
    return this.#window.isDestroyed()
  }

  isCrashed(): boolean {
    return this.#crashed
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    record('webContents.setWebRTCIPHandlingPolicy', policy)
  }

  protected override target(): Promise<string> {
    return this.#window.target
  }

  protected override zoomed(): void {
    this.#window.applySize()
  }

  async loadURL(address: string): Promise<void> {
    await this.#window.target
    const url = toHttp(address)
    this.#own.add(url)
    const loaded = new Promise<void>(done => {
      this.once('did-finish-load', () => {
        done()
      })
    })
    const { errorText } = await this.command('Page.navigate', { url })
    if (errorText) {
      this.emit('did-fail-load', createEvent({}), -2, errorText, address, true)
      throw new Error(`${errorText} loading '${address}'`)
    }
    await loaded
  }

  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(resolve(boot.appFolder, file)).href)
  }

  reload(): void {
    this.#own.add(toHttp(this.getURL()))
    this.#crashed = false
    this.quietly(this.command('Page.reload'))
  }

  /** True, once, for a navigation the app itself began: those are not asked about. */
  takeOwnNavigation(url: string): boolean {
    return this.#own.delete(url)
  }

  send(channel: string, ...args: unknown[]): void {
    this.#deliver({ kind: 'event', channel, args: codec.pack(args) })
  }

  #deliver(message: ToPage): void {
    if (this.#world === undefined) return
    this.quietly(
      this.command('Runtime.callFunctionOn', {
        functionDeclaration: 'function (message) { standinReceive(message) }',
        executionContextId: this.#world,
        arguments: [{ value: JSON.stringify(message) }],
      }),
    )
  }

  async receive(message: FromPage): Promise<void> {
    if (message.kind === 'key') return
    const { channel } = message
    const event = {
      sender: this,
      senderFrame: this.mainFrame,
      processId: 1,
      frameId: 1,
      reply: (to: string, ...args: unknown[]) => {
        this.send(to, ...args)
      },
    }
    const args = codec.unpack(message.args) as unknown[]
    if (message.kind === 'send') {
      ipcMain.emit(channel, event, ...args)
      return
    }
    try {
      const value = codec.pack(await ipcMain.run(channel, event, args))
      this.#deliver({ kind: 'reply', id: message.id, value })
    } catch (error) {
      const says = `Error invoking remote method '${channel}': ${String(error)}`
      this.#deliver({ kind: 'failure', id: message.id, message: says })
    }
  }

  pageOpenedWindow(url: string): void {
    const { action } = this.#openHandler({ url, frameName: '', disposition: 'new-window' })
    if (action !== 'deny') process.stderr.write(`electron stand-in: window.open is always denied: ${url}\n`)
  }

  worldMade(context: number): void {
    this.#world = context
  }

  navigated(url: string): void {
    this.mainFrame.url = url
    this.emit('did-navigate', createEvent({ url }), url)
  }

  died(): void {
    this.#crashed = true
    this.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 })
  }

  forcefullyCrashRenderer(): void {
    // The command never answers: the page dies of it.
    void this.command('Page.crash').catch(() => undefined)
  }

  close(): void {
    this.#window.close()
  }
}
makeLoud(WebContents)
