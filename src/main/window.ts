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

/** A page that answers nothing this long after Electron has called it unresponsive is ended. */
const PATIENCE_MS = 5_000

/** Loads the program's page; again after the page has died or hung, so that the clerk goes on where the store is. */
export async function loadProgram(
  window: BrowserWindow,
  onDeath: (why: 'crash' | 'hang', reason: string) => void,
): Promise<void> {
  const page = window.webContents
  let hung = false
  let patience: NodeJS.Timeout | undefined
  window.on('unresponsive', () => {
    clearTimeout(patience)
    patience = setTimeout(() => {
      hung = true
      page.forcefullyCrashRenderer()
    }, PATIENCE_MS)
  })
  window.on('responsive', () => {
    clearTimeout(patience)
  })
  page.on('render-process-gone', (_event, { reason }) => {
    clearTimeout(patience)
    onDeath(hung ? 'hang' : 'crash', reason)
    hung = false
    if (reason !== 'clean-exit') page.reload()
  })
  await window.loadURL(`${ORIGIN}/`)
}
