import { describe, it } from 'vitest'
import { comesBackExactly, writers } from './round-trip.ts'

describe('a random report of either form', () => {
  it.each(Object.keys(writers))(
    'comes back with every cell and paragraph from %s',
    { timeout: 60_000 },
    async kind => {
      await comesBackExactly(kind, 20)
    },
  )
})
