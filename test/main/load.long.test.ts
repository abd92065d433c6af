import { expect, test } from 'vitest'
import { libraryTimes } from '../helpers/library-times.ts'

/** An office with its villages for a lifetime, a county, a province. */
const sizes = [
  { offices: 30, years: 30 },
  { offices: 300, years: 15 },
  { offices: 3000, years: 15 },
]

test.for(sizes)(
  '$offices offices with $years years: open within 1 s, lists and search within 100 ms',
  { timeout: 1_200_000 },
  size => {
    const times = libraryTimes(size)
    console.log(times)
    expect(times.open).toBeLessThan(1000)
    expect(times.lists).toBeLessThan(100)
    expect(times.openReport).toBeLessThan(100)
    expect(times.search).toBeLessThan(100)
  },
)
