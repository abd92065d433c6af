import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { handedFile, handedPath } from '../../src/main/handed-file.ts'

const home = resolve('/home/clerk')

describe('the 交接包 or 参数包 of a command line', () => {
  it.each([
    [['/opt/nianbao', '/data/柳溪镇 交接.nbz'], resolve('/data/柳溪镇 交接.nbz')],
    [['--data-dir=/x', '交接.NBZ'], join(home, '交接.NBZ')],
    [['2027.nbcs'], join(home, '2027.nbcs')],
    [['a.nbz', '--flag', 'b.nbz'], join(home, 'b.nbz')],
    [['a.nbz', 'b.NBCS'], join(home, 'b.NBCS')],
    [['--profile=x.nbz'], null],
    [['年报.docx', 'x.nbz.txt'], null],
    [[], null],
  ])('%j: %s', (argv, path) => {
    expect(handedPath(argv, home)).toBe(path)
  })

  it('is given once, the newest, to the part that asks for its kind, and stays when nothing new comes', () => {
    const handed = handedFile('/a.nbz')
    handed.hand('/b.nbz')
    handed.hand(null)
    expect([handed.take('.nbcs'), handed.take('.nbz'), handed.take('.nbz')]).toEqual([null, '/b.nbz', null])
    handed.hand('/c.nbcs')
    expect([handed.take('.nbz'), handed.take('.nbcs')]).toEqual([null, '/c.nbcs'])
  })
})
