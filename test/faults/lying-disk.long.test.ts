import { expect, test } from 'vitest'
import { lieAboutWrites } from './lying-disk.ts'
import { recordClerk } from './power-cut.ts'
import { noShim } from './shim.ts'

test.for([16, 64])('磁盘谎报写成 1,000 处：最后 %i 次写随机丢失', (last, context) => {
  if (noShim) return context.skip(noShim)
  const { images, corrupt, recovered, faults } = lieAboutWrites(recordClerk(200), last, 1000, 20_260_302)
  process.stdout.write(`last ${last} writes: ${images} images, ${corrupt} corrupt, ${recovered} recovered\n`)
  expect(faults).toEqual([])
})

test.for([16, 64])('只是填报的一天，最后 %i 次写随机丢失：打不开或者少了的不超过 5%', (last, context) => {
  if (noShim) return context.skip(noShim)
  const recording = recordClerk(200, 'calm')
  const { images, corrupt, recovered, faults } = lieAboutWrites(recording, last, 300, 20_260_302)
  process.stdout.write(
    `calm: last ${last} writes: ${images} images, ${corrupt} corrupt, ${recovered} recovered\n`,
  )
  expect(faults).toEqual([])
  expect(corrupt / images).toBeLessThan(0.05)
})
