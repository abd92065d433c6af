import { app } from './app.ts'
import { loud } from './gaps.ts'
import type { SchemeHandler } from './protocol.ts'
import { registerScheme } from './schemes.ts'
import { sessionFor } from './session.ts'
import type { WebContents } from './web-contents.ts'
import { allWindows, windowInFront } from './window-registry.ts'

/** The module `electron` of a main process. A name that is not exported here does not exist for the app. */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { clipboard, ClipboardItem } from './clipboard.ts'
export { dialog } from './dialog.ts'
export { recorded } from './gaps.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, MenuItem } from './menu.ts'
export { powerMonitor } from './power-monitor.ts'
export { screen } from './screen.ts'
export { session } from './session.ts'
export { shell } from './shell.ts'

export const protocol = loud('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]): void => {
    if (app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme } of schemes) registerScheme(scheme)
  },
  handle: (scheme: string, handler: SchemeHandler): void => {
    sessionFor('').protocol.handle(scheme, handler)
  },
  unhandle: (scheme: string): void => {
    sessionFor('').protocol.unhandle(scheme)
  },
  isProtocolHandled: (scheme: string): boolean => sessionFor('').protocol.isProtocolHandled(scheme),
})

export const webContents = loud('webContents', {
  getAllWebContents: (): WebContents[] => allWindows().map(window => window.webContents),
  getFocusedWebContents: (): WebContents | null => windowInFront()?.webContents ?? null,
  fromId: (id: number): WebContents | undefined => allWindows().find(window => window.id === id)?.webContents,
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    allWindows().find(window => window.targetId === targetId)?.webContents,
})

export const utilityProcess = loud('utilityProcess', {})
export const safeStorage = loud('safeStorage', { isEncryptionAvailable: (): boolean => false })
