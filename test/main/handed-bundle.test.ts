import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundleOf, handedBundle } from '../../src/main/handed-bundle.ts'

const home = resolve('/home/clerk')

describe('the 交接包 of a command line', () => {
  it.each([
    [['/opt/nianbao', '/data/柳溪镇 交接.nbz'], resolve('/data/柳溪镇 交接.nbz')],
    [['--data-dir=/x', '交接.NBZ'], join(home, '交接.NBZ')],
    [['a.nbz', '--flag', 'b.nbz'], join(home, 'b.nbz')],
    [['--profile=x.nbz'], null],
    [['年报.docx', 'x.nbz.txt'], null],
    [[], null],
  ])('%j: %s', (argv, path) => {
    expect(bundleOf(argv, home)).toBe(path)
  })

  it('is given once, the newest, and stays when nothing new comes', () => {
    const handed = handedBundle('/a.nbz')
    handed.hand('/b.nbz')
    handed.hand(null)
    expect([handed.take(), handed.take()]).toEqual(['/b.nbz', null])
  })
})
