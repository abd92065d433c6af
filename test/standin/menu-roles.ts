import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import { windowInFront } from './window-registry.ts'

type Role = (window: BrowserWindow) => void

const zoomBy =
  (steps: number): Role =>
  ({ webContents }) => {
    webContents.setZoomLevel(webContents.getZoomLevel() + steps)
  }

/** The roles a menu item may have; the others throw. */
const ROLES = new Map<string, Role>([
  ['undo', window => window.webContents.undo()],
  ['redo', window => window.webContents.redo()],
  ['cut', window => window.webContents.cut()],
  ['copy', window => window.webContents.copy()],
  ['paste', window => window.webContents.paste()],
  ['selectall', window => window.webContents.selectAll()],
  ['delete', window => window.webContents.delete()],
  ['close', window => window.close()],
  ['minimize', window => window.minimize()],
  ['togglefullscreen', window => window.setFullScreen(!window.isFullScreen())],
  ['zoomin', zoomBy(0.5)],
  ['zoomout', zoomBy(-0.5)],
  ['resetzoom', window => window.webContents.setZoomFactor(1)],
])

export function runRole(role: string, window: BrowserWindow | null): void {
  if (role === 'quit') {
    app.quit()
    return
  }
  const run = ROLES.get(role.toLowerCase())
  if (!run) throw new Error(`electron stand-in: menu role ${role} is not implemented`)
  const target = window ?? windowInFront()
  if (target) run(target)
}
