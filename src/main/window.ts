import { app, BrowserWindow } from 'electron'
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { ORIGIN } from './security.ts'

/** The only way a window is made: sandboxed, without Node, without anything that reaches outside. */
export function secureWindow(
  options: BrowserWindowConstructorOptions,
  preferences: WebPreferences = {},
): BrowserWindow {
  return new BrowserWindow({
    ...options,
    show: false,
    webPreferences: {
      ...preferences,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
}

/** The clerk's window, shown when its first screen is drawn. */
export function openMainWindow(preload: string): BrowserWindow {
  const window = secureWindow(
    {
      title: '公开年报',
      width: 1366,
      height: 768,
      minWidth: 1024,
      minHeight: 640,
      backgroundColor: '#ffffff',
    },
    { preload },
  )
  window.once('ready-to-show', () => {
    window.show()
  })
  return window
}

/** Loads the program's page; again after the page has died, so that the clerk goes on where the store is. */
export async function loadProgram(window: BrowserWindow, onDeath: (reason: string) => void): Promise<void> {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    onDeath(reason)
    if (reason !== 'clean-exit') window.webContents.reload()
  })
  await window.loadURL(`${ORIGIN}/`)
}
