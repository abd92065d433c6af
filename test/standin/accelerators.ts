import { Menu } from './menu.ts'
import type { MenuItem } from './menu.ts'
import type { KeyPress } from './page-preload.ts'
import { windowInFront } from './window-registry.ts'

/** Chromium does these itself when the page lets the key through. */
const PAGES_OWN = new Set(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'delete'])

const NAMED: Readonly<Record<string, string>> = {
  plus: '+',
  return: 'enter',
  esc: 'escape',
  space: ' ',
  del: 'delete',
}

/** Whether a key press is the accelerator, written as in Electron: `CmdOrCtrl+Shift+H`. */
export function isAccelerator(accelerator: string, press: KeyPress): boolean {
  const parts = accelerator.toLowerCase().split('+')
  const last = parts.pop() ?? ''
  const wants = (...names: string[]): boolean => names.some(name => parts.includes(name))
  if (wants('ctrl', 'control', 'cmdorctrl', 'commandorcontrol') !== press.ctrl) return false
  if (wants('shift') !== press.shift || wants('alt', 'option') !== press.alt) return false
  if (wants('super', 'meta', 'cmd', 'command') !== press.meta) return false
  const key = NAMED[last] ?? last
  return press.key.toLowerCase() === key || press.code.toLowerCase() === `key${key}`
}

/** Presses the item of the application menu that has this key, if there is one. */
export function pressAccelerator(press: KeyPress): void {
  const found = itemsOf(Menu.getApplicationMenu()).find(
    item =>
      item.accelerator !== undefined &&
      item.registerAccelerator &&
      item.enabled &&
      !PAGES_OWN.has(item.role ?? '') &&
      isAccelerator(item.accelerator, press),
  )
  found?.click({ triggeredByAccelerator: true }, windowInFront())
}

const itemsOf = (menu: Menu | null | undefined): MenuItem[] =>
  (menu?.items ?? []).flatMap(item => [item, ...itemsOf(item.submenu)])
