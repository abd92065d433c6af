import type { ChecklistItem } from './checklist-item.ts'
import { ELECTRON_ITEMS } from './electron-items.ts'
import { OWN_ITEMS } from './own-items.ts'

/**
 * What has to hold for the window, as data. `has` and `never` are held against our code; `probe` names the check in the
 * built window, in test/e2e/locked-window and no-network.
 */
export const CHECKLIST: readonly ChecklistItem[] = [...ELECTRON_ITEMS, ...OWN_ITEMS]
