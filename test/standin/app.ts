import { join } from 'node:path'
import { AppPaths } from './app-paths.ts'
import { boot, headed, packagedAs } from './boot.ts'
import { setBrowser } from './browser.ts'
import { Cdp } from './cdp.ts'
import { listenToChromium } from './chromium-events.ts'
import { chromiumArguments, findChromium, prepareProfile } from './chromium.ts'
import { chromiumSwitches, switchValue } from './command-line.ts'
import { endWithChromium } from './end-chromium.ts'
import { loud, makeLoud, record } from './gaps.ts'
import { createEvent, LoudEmitter } from './loud-emitter.ts'
import { openSessions } from './session.ts'
import { SingleInstance } from './single-instance.ts'
import { allWindows } from './window-registry.ts'

const SENDS = [
  'ready',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'second-instance',
  'session-created',
  'web-contents-created',
  'browser-window-created',
] as const

class App extends LoudEmitter {
  readonly isPackaged = packagedAs !== undefined
  readonly #ready = Promise.withResolvers<void>()
  readonly #switches = chromiumSwitches(boot.args)
  readonly #instance = new SingleInstance(({ argv, cwd, data }) => {
    this.emit('second-instance', createEvent({}), argv, cwd, data)
  })
  readonly #paths: AppPaths
  #name = boot.manifest.productName ?? boot.manifest.name
  #isReady = false
  #quitting = false
  #chromium: Cdp | undefined

  /** Handed to Chromium when it is started; later ones come too late, as in Electron. */
  readonly commandLine = loud('commandLine', {
    appendSwitch: (name: string, value = ''): void => {
      if (this.#isReady) throw new Error('electron stand-in: appendSwitch after ready')
      this.#switches.set(name, value)
    },
    hasSwitch: (name: string): boolean =>
      this.#switches.has(name) || switchValue(boot.args, name) !== undefined,
    getSwitchValue: (name: string): string => this.#switches.get(name) ?? switchValue(boot.args, name) ?? '',
  })

  constructor() {
    super('app', SENDS)
    const given = switchValue(boot.args, 'user-data-dir')
    const paths = new AppPaths(given ?? '')
    if (!given) paths.set('userData', join(paths.get('appData'), this.#name))
    this.#paths = paths
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        this.quit()
      })
    }
  }

  getName(): string {
    return this.#name
  }

  setName(name: string): void {
    this.#name = name
  }

  getVersion(): string {
    return boot.manifest.version ?? '0.0.0'
  }

  getAppPath(): string {
    return boot.appFolder
  }

  getLocale(): string {
    return 'zh-CN'
  }

  getPath(name: string): string {
    return this.#paths.get(name)
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  isReady(): boolean {
    return this.#isReady
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  enableSandbox(): void {
    record('app.enableSandbox')
  }

  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id)
  }

  disableHardwareAcceleration(): void {
    record('app.disableHardwareAcceleration')
  }

  focus(): void {
    record('app.focus')
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    return this.#instance.request(this.getPath('userData'), data)
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.isHeld
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release()
  }

  /** before-quit → close of every window → will-quit → quit; any of them may refuse. */
  quit(): void {
    if (this.#quitting) return
    const event = createEvent({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#quitting = true
    const windows = allWindows()
    if (windows.length === 0) this.#finish()
    for (const window of windows) if (this.#quitting) window.close()
  }

  /** A window prevented its `close`. */
  quitWasRefused(): void {
    this.#quitting = false
  }

  lastWindowClosed(): void {
    if (this.#quitting) this.#finish()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  #finish(): void {
    const event = createEvent({})
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.#quitting = false
    // Gives answers on their way to a debugger a moment.
    else setTimeout(() => this.exit(0), 10)
  }

  exit(code = 0): void {
    this.#quitting = true
    this.emit('quit', createEvent({}), code)
    this.#instance.release()
    endWithChromium(this.#chromium, code)
  }

  /** Called when the app's entry has been evaluated. */
  async startChromium(): Promise<void> {
    if (this.#quitting) return
    const program = findChromium(process.env)
    if (!program) throw new Error('electron stand-in: no Chromium found (apt-get install chromium)')
    const profile = join(this.getPath('userData'), 'standin-profile')
    prepareProfile(profile)
    const chromium = new Cdp(
      program,
      chromiumArguments({
        profile,
        headed,
        asRoot: process.getuid?.() === 0,
        debuggingPort: switchValue(boot.args, 'remote-debugging-port'),
        switches: this.#switches,
      }),
    )
    this.#chromium = chromium
    setBrowser(chromium)
    chromium.onGone(() => {
      if (!this.#quitting) process.exit(1)
    })
    await listenToChromium(chromium)
    openSessions(session => {
      this.emit('session-created', session)
    })
    this.#isReady = true
    this.emit('ready', createEvent({}), {})
    this.#ready.resolve()
  }
}
makeLoud(App)

export const app = new App()
