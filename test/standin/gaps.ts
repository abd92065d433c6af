/**
 * What the stand-in does not do. An API that is not implemented throws. The ones listed here are accepted, because
 * a program must call them, but have no effect in Chromium: each call is kept in `recorded`, where tests can ask.
 */
export const RECORDED_ONLY = [
  'app.enableSandbox',
  'app.setAppUserModelId',
  'app.disableHardwareAcceleration',
  'app.focus',
  'session.setProxy',
  'session.setSpellCheckerEnabled',
  'session.setDevicePermissionHandler',
  'session.setDisplayMediaRequestHandler',
  'webContents.setWebRTCIPHandlingPolicy',
  'webContents.print',
  'BrowserWindow.minWidth',
  'BrowserWindow.minHeight',
  'BrowserWindow.icon',
  'BrowserWindow.backgroundColor',
  'BrowserWindow.autoHideMenuBar',
  'BrowserWindow.setMenuBarVisibility',
  'webPreferences.spellcheck',
  'webPreferences.devTools',
  'webPreferences.backgroundThrottling',
  'shell.showItemInFolder',
  'shell.openPath',
] as const

export type RecordedOnly = (typeof RECORDED_ONLY)[number]

/** What no test on the stand-in can show; `test/README.md` says it in words. */
export const CANNOT_SHOW = [
  'the Electron binary itself (BoringSSL, asar, fuses, crash reporter)',
  'the operating system sandbox when run as root',
  'utilityProcess (throws)',
  'the origin app://bundle: pages see http://bundle.app.standin.localhost',
  'the system’s print dialog: print() is recorded and answered as if the clerk had printed',
  'system dialogs, system menus, tray, notifications, native drag and drop',
  'before-input-event (throws); accelerators are seen after the page, as key events of the page',
  'beforeunload handlers of a page when a window is closed',
  'window.open: a refused window returns an object that is closed at once, not null',
  'permissions are asked once for each kind when a window is made or a handler is set, not at each request',
  'the system clipboard: clipboard.* is a value of the main process, apart from the page’s own clipboard',
  'a page that loads itself again: it is not asked about, because it looks like a reload from outside',
  'WebSocket requests: they do not pass webRequest',
  'a page that hangs is not noticed: unresponsive and responsive come only from a test that emits them',
  'downloads: always refused, after session will-download was sent',
  'display scaling by the system, Windows, macOS',
] as const

export interface RecordedCall {
  readonly api: RecordedOnly
  readonly args: readonly unknown[]
}

/** Every call of an API of `RECORDED_ONLY`, in order. */
export const recorded: RecordedCall[] = []

export function record(api: RecordedOnly, ...args: unknown[]): void {
  recorded.push({ api, args })
}

const missing = (api: string): Error => new Error(`electron stand-in: ${api} is not implemented`)

/** Names that Node, promises and inspectors ask every object for. */
const isHarmless = (key: string | symbol): boolean =>
  typeof key === 'symbol' || key.startsWith('_') || ['then', 'toJSON', 'domain', 'nodeType'].includes(key)

/** An object of which every name it does not have throws. */
export function loud<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (key in object || isHarmless(key)) return Reflect.get(object, key, receiver)
      throw missing(`${name}.${String(key)}`)
    },
  })
}

/** Lets every instance of `type` throw for names it does not have; private fields go on working. */
export function makeLoud(type: { prototype: object; name: string }): void {
  const above = Object.getPrototypeOf(type.prototype) as object
  Object.setPrototypeOf(type.prototype, loud(type.name, above))
}
