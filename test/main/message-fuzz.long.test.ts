import { test } from 'vitest'
import { expectNothingBroken } from './message-fuzz.ts'

test(
  '10,000 messages in a row: none changes the library without passing its schema, none is a fault',
  { timeout: 600_000 },
  () => expectNothingBroken(200),
)
