import { describe, test } from 'vitest'
import { draftOf } from '../read-printed.ts'
import { expectPaper } from './expect-paper.ts'
import { mix } from './mix.ts'

const mixed = Array.from({ length: 60 }, (_, i) => mix(5000 + i))

describe('网站前后的东西、日期和数的写法随意搭配', () => {
  test.each(mixed.map((m, i) => [i, m.how, m] as const))('第 %i 种（%s）', (_, _how, { paper, source }) => {
    expectPaper(draftOf(source), paper)
  })
})
