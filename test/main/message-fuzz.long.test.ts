import { expect, test } from 'vitest'
import { A_LIFE, fuzzMessages } from './message-fuzz.ts'

test(
  '10,000 messages in a row: none changes the library without passing its schema, none is a fault',
  {
    timeout: 600_000,
  },
  async () => {
    const lives = 200
    const { sent, passedSchema, changedData } = await fuzzMessages(lives, 20260107)
    expect(sent).toBe(lives * A_LIFE)
    expect(passedSchema).toBeGreaterThan(sent / 10)
    expect(changedData).toBeGreaterThan(sent / 100)
  },
)
