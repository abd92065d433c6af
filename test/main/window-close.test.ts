import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeAfterSaving } from '../../src/main/window-close.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What Electron's window does here: it tells of a wish to close, which can be held back. */
function aWindow() {
  const told: string[] = []
  const window = Object.assign(new EventEmitter(), {
    webContents: { isCrashed: () => false, send: (_channel: string, name: string) => told.push(name) },
  })
  const answered = closeAfterSaving(window as unknown as BrowserWindow, () => told.push('quit'), {
    write: event => void told.push(event),
  })
  const close = () => window.emit('close', { preventDefault: () => told.push('held') })
  return { told, close, answered, window }
}

test('closes as soon as the window says that everything is on disk', () => {
  const { told, close, answered } = aWindow()
  close()
  answered(true)
  close()
  expect(told).toEqual(['held', 'flush', 'quit'])
})

test('stays open over what could not be saved, and asks again when it is closed again', () => {
  const { told, close, answered } = aWindow()
  close()
  answered(false)
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual(['held', 'flush'])
  close()
  expect(told).toEqual(['held', 'flush', 'held', 'flush'])
  answered(true)
  expect(told.at(-1)).toBe('quit')
})

test('leaves when the clerk gives up what could not be saved', () => {
  const { told, close, answered } = aWindow()
  close()
  answered(false)
  answered(true)
  expect(told).toEqual(['held', 'flush', 'quit'])
})

test('does not wait for a stuck window longer than five seconds', () => {
  const { told, close } = aWindow()
  close()
  vi.advanceTimersByTime(4_900)
  expect(told).not.toContain('quit')
  vi.advanceTimersByTime(200)
  expect(told).toEqual(['held', 'flush', 'closed-without-answer', 'quit'])
})

test('holds back the end of a Windows session until it has left', () => {
  const { told, window } = aWindow()
  window.emit('query-session-end', { preventDefault: () => told.push('held') })
  expect(told).toEqual(['held', 'quit'])
})
