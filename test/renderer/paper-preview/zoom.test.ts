import { expect, test } from 'vitest'
import { fitted, stepped } from '../../../src/renderer/ui/paper-preview/zoom.ts'

const room = { width: 595.28 + 48, height: 500 }

test('the page fits the width of the pane, or the whole page its height', () => {
  expect(fitted('width', room)).toBeCloseTo(1)
  expect(fitted('page', room)).toBeLessThan(0.6)
  expect(fitted(100, room)).toBeCloseTo(96 / 72)
})

test('a step goes to the next percentage from what is seen, and stays between 50 and 200', () => {
  expect(stepped('width', room, 1)).toBe(90)
  expect(stepped('width', room, -1)).toBe(60)
  expect(stepped(100, room, 1)).toBe(110)
  expect(stepped(200, room, 1)).toBe(200)
  expect(stepped(50, room, -1)).toBe(50)
})
