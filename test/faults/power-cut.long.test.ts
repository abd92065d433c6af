import { expect, test } from 'vitest'
import { cutPower, recordClerk } from './power-cut.ts'
import { noShim } from './shim.ts'

test('断电 1,000 处，每处三种剩法', context => {
  if (noShim) return context.skip(noShim)
  const recording = recordClerk(200)
  const { images, lost } = cutPower(recording, 1000, 20_260_302)
  process.stdout.write(`${recording.all.length} operations, ${images} images, ${lost.length} lost\n`)
  expect(lost).toEqual([])
})
