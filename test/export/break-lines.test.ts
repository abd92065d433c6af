import { describe, expect, it } from 'vitest'
import { breakLines } from '../../src/core/export/break-lines.ts'
import { textUnits } from '../../src/core/export/page-style.ts'
import { signLines, titleLines } from '../../src/core/export/title-lines.ts'

describe('a long name in lines', () => {
  it('breaks behind places and before the kind of office, the short line above', () => {
    const name = '内蒙古自治区青河市柳溪经济技术开发区管理委员会办公室'
    expect(titleLines(`${name}2025年政府信息公开工作年度报告`, name)).toEqual([
      '内蒙古自治区青河市',
      '柳溪经济技术开发区管理委员会办公室',
      '2025年政府信息公开工作年度报告',
    ])
  })

  it('never tears 市场, 区域 or 镇长', () => {
    const names = ['青河市市场监督管理局', '柳溪区域执法大队', '柳溪镇镇长热线受理中心', '青河县县委党校']
    const lines = breakLines(names.join(''), 20)
    expect(lines.join('')).toBe(names.join(''))
    expect(lines.slice(1).filter(line => /^[场域长委]/.test(line))).toEqual([])
  })

  it('fits a name of 60 字 into the lines of title and signature, and leaves nothing out', () => {
    for (const name of ['国'.repeat(60), '县市区'.repeat(20), `柳溪镇${'㙦䶮𠅤塅'.repeat(14)}`]) {
      for (const lines of [
        titleLines(`${name}2025年政府信息公开工作年度报告`, name).slice(0, -1),
        signLines(name),
      ]) {
        expect(lines.join('')).toBe(name)
        expect(Math.max(...lines.map(textUnits))).toBeLessThanOrEqual(25)
        expect(lines.length).toBeLessThan(6)
      }
    }
  })
})
