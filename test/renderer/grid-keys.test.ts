import { describe, expect, it } from 'vitest'
import { isComputed } from '../../src/core/forms/cells.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { moveBy, rangeOf } from '../../src/renderer/screens/entry/grid-keys.ts'
import { gridModel } from '../../src/renderer/screens/entry/grid-model.ts'
import type { Place } from '../../src/renderer/screens/entry/grid-model.ts'

const [table2, table3, table4] = form2021.tables.map(table => gridModel(form2021, table)) as [
  ReturnType<typeof gridModel>,
  ReturnType<typeof gridModel>,
  ReturnType<typeof gridModel>,
]
/** 上年结转 is carried in this draft, totals are computed: Tab and Enter pass them by. */
const stops = (place: Place) => !isComputed(place.cell) && place.cell.row !== 'in'
const down = { enterMoves: 'down', stops } as const
const right = { enterMoves: 'right', stops } as const
const press = (key: string, modifiers: { ctrl?: true; shift?: true } = {}) => ({
  key,
  ctrl: modifiers.ctrl === true,
  shift: modifiers.shift === true,
})

describe('arrows', () => {
  it('reach carried and computed cells', () => {
    expect(moveBy(table3, 't3.new.np', press('ArrowDown'), down)).toBe('t3.in.np')
    expect(moveBy(table3, 't3.new.oth', press('ArrowRight'), down)).toBe('t3.new.tot')
  })
  it('stay at the edge', () => {
    expect(moveBy(table3, 't3.new.np', press('ArrowLeft'), down)).toBe('t3.new.np')
    expect(moveBy(table3, 't3.out.tot', press('ArrowDown'), down)).toBe('t3.out.tot')
  })
  it('meet a wide cell from any column it covers', () => {
    expect(moveBy(table2, 't2.normDocs.repealed', press('ArrowDown'), down)).toBe('t2.licences.decisions')
    expect(moveBy(table2, 't2.licences.decisions', press('ArrowUp'), down)).toBe('t2.normDocs.made')
  })
  it('with Ctrl go to the border of the table', () => {
    expect(moveBy(table3, 't3.open.np', press('ArrowDown', { ctrl: true }), down)).toBe('t3.out.np')
    expect(moveBy(table3, 't3.open.np', press('ArrowRight', { ctrl: true }), down)).toBe('t3.open.tot')
  })
})

describe('Tab', () => {
  it('wraps over the total and the carried row to the next cell to fill', () => {
    expect(moveBy(table3, 't3.new.oth', press('Tab'), down)).toBe('t3.open.np')
    expect(moveBy(table3, 't3.open.np', press('Tab', { shift: true }), down)).toBe('t3.new.oth')
  })
  it('walks out at the end of the table, so that nobody is caught in it', () => {
    expect(moveBy(table3, 't3.out.oth', press('Tab'), down)).toBeUndefined()
    expect(moveBy(table3, 't3.new.np', press('Tab', { shift: true }), down)).toBeUndefined()
  })
})

describe('Enter', () => {
  it('goes down past carried and computed cells', () => {
    expect(moveBy(table3, 't3.new.np', press('Enter'), down)).toBe('t3.open.np')
    expect(moveBy(table3, 't3.other_misc.np', press('Enter'), down)).toBe('t3.out.np')
    expect(moveBy(table3, 't3.open.np', press('Enter', { shift: true }), down)).toBe('t3.new.np')
  })
  it('goes on at the head of the next column', () => {
    expect(moveBy(table3, 't3.out.np', press('Enter'), down)).toBe('t3.new.ent')
    expect(moveBy(table4, 't4.rv.uphold', press('Enter'), down)).toBe('t4.rv.correct')
  })
  it('goes right where the clerk has chosen so', () => {
    expect(moveBy(table3, 't3.new.np', press('Enter'), right)).toBe('t3.new.ent')
    expect(moveBy(table3, 't3.new.oth', press('Enter'), right)).toBe('t3.open.np')
  })
  it('visits every cell to fill exactly once', () => {
    const visited = ['t3.new.np']
    for (let i = 0; i < 200; i++) {
      const next = moveBy(table3, visited.at(-1) ?? '', press('Enter'), down) ?? ''
      if (next === visited.at(-1)) break
      visited.push(next)
    }
    const toFill = [...table3.places.values()].filter(stops).map(p => p.id)
    expect([...visited].sort()).toEqual([...toFill].sort())
  })
})

describe('Home and End', () => {
  it('go to the first and last cell to fill of the row', () => {
    expect(moveBy(table3, 't3.open.sci', press('Home'), down)).toBe('t3.open.np')
    expect(moveBy(table3, 't3.open.sci', press('End'), down)).toBe('t3.open.oth')
  })
  it('with Ctrl of the table', () => {
    expect(moveBy(table3, 't3.open.sci', press('Home', { ctrl: true }), down)).toBe('t3.new.np')
    expect(moveBy(table3, 't3.open.sci', press('End', { ctrl: true }), down)).toBe('t3.out.oth')
  })
})

it('letters are no moves', () => {
  expect(moveBy(table3, 't3.new.np', press('7'), down)).toBeUndefined()
})

it('a range is the rectangle between its corners, whichever came first', () => {
  const ids = (rows: readonly (readonly Place[])[]) => rows.map(row => row.map(p => p.id))
  const square = [
    ['t3.new.np', 't3.new.ent'],
    ['t3.in.np', 't3.in.ent'],
  ]
  expect(ids(rangeOf(table3, 't3.new.np', 't3.in.ent'))).toEqual(square)
  expect(ids(rangeOf(table3, 't3.in.ent', 't3.new.np'))).toEqual(square)
})
