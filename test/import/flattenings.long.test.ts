import { describe, test } from 'vitest'
import { damages } from './damage.ts'
import { everyFlatteningIsExact, exactIsNeverWrong } from './damage-property.ts'
import { containers } from './read-printed.ts'

describe('随机年报压平成各种样子再读回（全量）', () => {
  test.each(containers)('%s', how => {
    everyFlatteningIsExact(how, 120)
  })
})

describe('原文坏了一处，标为确定的数仍然都对（全量）', () => {
  test.each(Object.keys(damages))('%s', damage => {
    exactIsNeverWrong(damage, 400)
  })
})
