import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { compareYears, versionOfEachYear } from '../../../src/core/years/compare-years.ts'
import { yearGroups } from '../../../src/core/years/year-lines.ts'
import { changeWords, chartWords, numberWords, tellChanges } from '../../../src/core/years/year-words.ts'
import { report2021 } from '../../helpers/report-builder.ts'
import { sampleYears } from './sample-years.ts'

const compared = compareYears('青河县柳溪镇人民政府', sampleYears)
const group = (id: string) => compared.groups.find(each => each.id === id)!
const points = (of: string, id: string) => group(of).lines.find(line => line.id === id)!.points
const words = (of: string, id: string) => points(of, id).map(numberWords)

describe('历年对比的数', () => {
  test('每一行的单元格都在至少一版格式里，没有写错的', () => {
    const forms = [form2019, form2021].map(form => cellsOf(form))
    for (const line of yearGroups.flatMap(each => each.lines)) {
      for (const way of line.cells) {
        expect(
          forms.some(cells => way.every(cell => cells.has(cell))),
          `${line.name}: ${way.join()}`,
        ).toBe(true)
      }
    }
  })

  test('结果构成各行合起来就是表三的全部结果行，两版格式都不多不少', () => {
    const lines = yearGroups.find(each => each.id === 'results')!.lines.filter(line => line.draw === 'bar')
    for (const form of [form2019, form2021]) {
      const cells = cellsOf(form)
      const counted = lines.flatMap(line => line.cells.find(way => way.every(cell => cells.has(cell))) ?? [])
      const [addends = []] = [...cells.values()]
        .filter(cell => cell.id === 't3.sum.tot')
        .map(cell => cell.sums.find(way => way.includes('t3.open.tot')))
      expect([...counted].sort()).toEqual([...addends].sort())
    }
  })

  test('每年取最新的已归档版本；没有归档的取草稿', () => {
    expect(
      versionOfEachYear(sampleYears).map(({ report, version, status }) => [report.year, version, status]),
    ).toEqual([
      [2019, 1, 'archived'],
      [2020, 1, 'archived'],
      [2021, 1, 'archived'],
      [2023, 2, 'archived'],
      [2024, 1, 'archived'],
      [2025, 1, 'draft'],
    ])
  })

  test('缺的一年是缺，旧格式没有的是无对应项，空格是未填，都不是 0', () => {
    expect(compared.years.map(({ year, stored }) => [year, stored?.status ?? null])).toEqual([
      [2019, 'archived'],
      [2020, 'archived'],
      [2021, 'archived'],
      [2022, null],
      [2023, 'archived'],
      [2024, 'archived'],
      [2025, 'draft'],
    ])
    expect(words('applications', 'new')).toEqual(['0', '5', '4', '缺', '8', '10', '13'])
    expect(words('results', 'other')).toEqual(['0', '1', '0', '缺', '0', '0', '1'])
    expect(words('results', 'unavailable')).toEqual(['0', '0', '0', '缺', '0', '0', '2'])
    expect(words('documents', 'made')).toEqual(['4', '3', '1', '缺', '0', '未填', '2'])
    expect(words('documents', 'inForce')).toEqual(['无对应项', '无对应项', '16', '缺', '18', '18', '17'])
    expect(words('lawsuits', 'uphold').at(-1)).toBe('2')
    expect(words('reviews', 'total')).toEqual(['0', '0', '0', '缺', '0', '1', '1'])
  })

  test('只与前一年比；前一年不知道的不比，由 0 增加的不算百分比', () => {
    expect(points('applications', 'new').map(changeWords)).toEqual([
      '',
      '+5',
      '−1 (20.0%)',
      '',
      '',
      '+2 (25.0%)',
      '+3 (30.0%)',
    ])
    expect(points('documents', 'made').map(changeWords).slice(-2)).toEqual(['', ''])
    expect(points('documents', 'inForce').map(changeWords).slice(-2)).toEqual(['持平', '−1 (5.6%)'])
  })

  test('选一段年份：第一年仍与段外的前一年比', () => {
    const span = compareYears('青河县柳溪镇人民政府', sampleYears, { fromYear: 2020, toYear: 2022 })
    expect(span.years.map(({ year }) => year)).toEqual([2020, 2021])
    expect(changeWords(span.groups[0]!.lines[0]!.points[0]!)).toBe('+5')
    expect(compareYears('青河县柳溪镇人民政府', sampleYears, { fromYear: 2022, toYear: 2022 }).years).toEqual(
      [],
    )
  })

  test('说明两版格式的差别：没有对应项的，另有口径不同的数的', () => {
    expect(group('documents').notes).toEqual([
      '2019 版格式没有“本年废止”，记作无对应项。',
      '2019 版格式没有“现行有效”，记作无对应项；其“对外公开总数量”口径不同，不作比较。',
    ])
    expect(group('results').notes).toEqual([])
  })
})

describe('用话说出来', () => {
  test('先说本年新收，再说变化最大的几项', () => {
    expect(tellChanges(compared)).toEqual({
      heading: '2025年（草稿）与2024年相比',
      sentences: [
        '本年新收13件，比上年增加3件（30.0%）。',
        '本年办结12件，比上年增加3件（33.3%）。',
        '规范性文件本年废止3件，比上年增加3件。',
        '予以公开8件，比上年增加2件（33.3%）。',
        '部分公开0件，比上年减少2件（100.0%）。',
      ],
    })
  })

  test('没有变化说持平；上年没有的说不能比', () => {
    const two = [2023, 2024].map((year, id) => ({
      id,
      version: 1,
      status: 'archived' as const,
      report: report2021(year).with('t3.new.np', 3).build(),
    }))
    expect(tellChanges(compareYears('云岭镇', two))?.sentences).toEqual(['本年新收3件，与上年持平。'])
    expect(tellChanges(compareYears('云岭镇', two.slice(1)))?.sentences).toEqual([
      '没有2023年的数，不能与上年比较。',
    ])
    expect(tellChanges(compareYears('云岭镇', []))).toBeNull()
  })

  test('图的替代文字说出每一年的数', () => {
    expect(chartWords(compared, group('documents'))).toContain(
      '现行有效：2019年无对应项，2020年无对应项，2021年16，2022年缺，2023年18，2024年18，2025年17。',
    )
  })
})
