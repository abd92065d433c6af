import { isAccelerator } from './key-match.ts'
import { Menu } from './menu.ts'
import type { MenuItem } from './menu.ts'
import type { KeyPress } from './page-preload.ts'
import { windowInFront } from './window-registry.ts'

/** Chromium does these itself when the page lets the key through. */
const PAGES_OWN = new Set(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'delete'])

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
