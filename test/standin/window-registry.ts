import type { BrowserWindow } from './browser-window.ts'

const windows = new Map<number, BrowserWindow>()
/** DevTools session of a page, or of a worker or frame inside it → its window. */
const targets = new Map<string, BrowserWindow>()
let inFront: BrowserWindow | undefined

export function addWindow(window: BrowserWindow): void {
  windows.set(window.id, window)
}

export function removeWindow(window: BrowserWindow): void {
  windows.delete(window.id)
  for (const [target, owner] of targets) if (owner === window) targets.delete(target)
  if (inFront === window) inFront = allWindows().findLast(one => one.isVisible())
}

export function addTarget(target: string, window: BrowserWindow): void {
  targets.set(target, window)
}

export function windowOf(target: string | undefined): BrowserWindow | undefined {
  return target === undefined ? undefined : targets.get(target)
}

export function setInFront(window: BrowserWindow): void {
  inFront = window
}

export function windowInFront(): BrowserWindow | null {
  return inFront ?? null
}

export function allWindows(): BrowserWindow[] {
  return [...windows.values()]
}
