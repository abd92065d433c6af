import { expect, test } from 'vitest'
import { cutPower, recordClerk } from './power-cut.ts'
import { noShim } from './shim.ts'

test('断电 60 处，每处三种剩法：答复过已保存的一步不丢，库和备份都完好', { timeout: 120_000 }, context => {
  if (noShim) return context.skip(noShim)
  const recording = recordClerk(60)
  const { images, lost } = cutPower(recording, 60, 20_260_301)
  process.stdout.write(`${recording.all.length} operations, ${images} images, ${lost.length} lost\n`)
  expect(lost).toEqual([])
  const unflushed = recording.all.filter(done => done.op !== 'sync')
  expect(cutPower({ ...recording, all: unflushed }, 5, 1).lost).not.toEqual([])
})
