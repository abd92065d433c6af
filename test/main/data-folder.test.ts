import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder, portablePlace } from '../../src/main/data-folder.ts'

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

describe('a portable program', () => {
  const folderWith = (marker: string | null) => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-portable-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    mkdirSync(join(folder, 'app'))
    if (marker !== null) writeFileSync(join(folder, marker), '')
    return { folder, program: join(folder, 'app/nianbao.exe') }
  }

  it.each(['portable.txt', 'app/portable.txt'])('keeps its data beside %s', marker => {
    const { folder, program } = folderWith(marker)
    expect(portablePlace(program)).toBe(join(folder, marker, '..'))
  })

  it('is none without the marker', () => {
    expect(portablePlace(folderWith(null).program)).toBeNull()
  })
})
