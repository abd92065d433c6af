import { describe, it } from 'vitest'
import { comesBackExactly, writers } from './round-trip.ts'

describe('200 random reports of both forms', () => {
  it.each(Object.keys(writers))('come back with every cell and paragraph from %s', async kind => {
    await comesBackExactly(kind, 200)
  })
})
