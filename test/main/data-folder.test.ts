import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolder } from '../../src/main/data-folder.ts'

const documents = resolve('/home/clerk/Documents')

describe('the data folder', () => {
  it('is 公开年报数据 in the documents when nobody says otherwise', () => {
    expect(dataFolder(['.'], documents).root).toBe(join(documents, '公开年报数据'))
  })

  it.each([[['--data-dir', '/data/年报']], [['.', '--data-dir=/data/年报']]])('is what %j says', argv => {
    expect(dataFolder(argv, documents)).toEqual({
      root: resolve('/data/年报'),
      window: resolve('/data/年报/.window'),
      sample: resolve('/data/年报/.window/sample'),
    })
  })

  it.each([[['--data-dir']], [['--data-dir=']]])('is the usual one when %j names none', argv => {
    expect(dataFolder(argv, documents).root).toBe(join(documents, '公开年报数据'))
  })
})
