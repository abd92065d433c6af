import { expect, test } from 'vitest'
import { lieAboutWrites } from './lying-disk.ts'
import { recordClerk } from './power-cut.ts'
import { noShim } from './shim.ts'

test('磁盘谎报写成：最后 16、64 次写随机丢失，之前答复过的都能找回', { timeout: 120_000 }, context => {
  if (noShim) return context.skip(noShim)
  const recording = recordClerk(60)
  for (const last of [16, 64]) {
    const { images, corrupt, recovered, faults } = lieAboutWrites(recording, last, 40, 20_260_301)
    process.stdout.write(
      `last ${last} writes: ${images} images, ${corrupt} corrupt, ${recovered} recovered\n`,
    )
    expect(faults).toEqual([])
  }
})
