import { expect, expectTypeOf, test } from 'vitest'
import type { Api } from '../../src/contract/api.ts'
import { calls, callsEqualApi, isMethod } from '../../src/contract/calls.ts'
import { defaultOfficeSettings } from '../../src/core/report/office-settings.ts'
import type { Plain, Same, SameCalls } from '../../src/contract/same-shape.ts'

test('the compiler holds every schema equal to the contract', () => {
  expect(callsEqualApi).toBe(true)
  expectTypeOf<SameCalls<Api, typeof calls>>().toEqualTypeOf<true>()
})

test('it tells apart what merely fits: optional marks, wider types, missing names', () => {
  expectTypeOf<Same<{ a?: string }, { a: string }>>().toEqualTypeOf<false>()
  expectTypeOf<Same<{ a?: string }, { a?: string | undefined }>>().toEqualTypeOf<false>()
  expectTypeOf<Same<{ a?: string }, Record<never, never>>>().toEqualTypeOf<false>()
  expectTypeOf<Same<{ a: 'x' }, { a: string }>>().toEqualTypeOf<false>()
  expectTypeOf<Same<Plain<{ readonly a: readonly string[] }>, { a: string[] }>>().toEqualTypeOf<true>()
  type Renamed = Omit<Api, 'reports.open'> & { 'reports.open': { input: { no: number }; output: null } }
  expectTypeOf<SameCalls<Renamed, typeof calls>>().toEqualTypeOf<never>()
})

test('names that every object has are no methods', () => {
  expect(['reports.open', 'toString', '__proto__', 'constructor', ''].map(isMethod)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('what has no place in a call is refused, not dropped', () => {
  const { input } = calls['reports.saveSteps']
  const cell = { what: 'cell', cell: 't3.new.np', to: { value: 3, origin: 'typed' } }
  const step = { id: 'a', kind: 'edit', edits: [cell] }
  expect(input.safeParse({ id: 1, steps: [step] }).success).toBe(true)
  expect(input.safeParse({ id: 1, steps: [step], path: '/etc' }).success).toBe(false)
  expect(input.safeParse({ id: 1, steps: [{ ...step, kind: 'status' }] }).success).toBe(false)
  expect(
    input.safeParse({
      id: 1,
      steps: [{ ...step, edits: [{ ...cell, to: { value: NaN, origin: 'typed' } }] }],
    }).success,
  ).toBe(false)
  expect(calls['imports.readFile'].input.safeParse({ name: 'a.txt', bytes: [1, 2] }).success).toBe(false)
})

test('settings with a deadline that is no day are refused, wherever they come from', () => {
  const { input } = calls['offices.saveSettings']
  const settings = (deadline: string) => ({
    ...defaultOfficeSettings,
    checks: { ...defaultOfficeSettings.checks, deadline },
  })
  const taken = ['01-20', '13-45', '02-30'].filter(
    day => input.safeParse({ id: 1, settings: settings(day) }).success,
  )
  expect(taken).toEqual(['01-20'])
})
