import { describe, it } from 'vitest'
import { expectLiveLives } from './lives.ts'

describe('numbers bound to cells, in many lives', () => {
  it('hold what their cells say, and every step is undone to the byte', { timeout: 300_000 }, () => {
    expectLiveLives(1_000)
  })
})
