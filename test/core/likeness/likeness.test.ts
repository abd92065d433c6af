import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { comparables, findLikeness } from '../../../src/core/likeness/find-likeness.ts'
import { likenessInWords } from '../../../src/core/likeness/likeness-in-words.ts'
import { emptyText } from '../../../src/core/report/report.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'
import { liuxi, report2021 } from '../../helpers/report-builder.ts'

const before =
  '2023年，柳溪镇通过县政府门户网站主动公开信息326条，其中政策文件12条、乡村振兴38条，在镇便民服务中心设公开查阅点1处，接待群众查阅57人次。'
const office = { ...liuxi, name: '青河县云岭镇人民政府', aliases: ['云岭镇'] }

const likenessTo = (ours: ReportBuilder, stored: ReportBuilder, own: boolean) =>
  findLikeness(ours.build(), comparables(stored.build(), own))

/** A report with nothing written yet. */
const wordless = (year: number) => report2021(year).text({ sections: emptyText.sections })
const last = wordless(2023).section('s1', before)
const now = (text: string) => wordless(2024).section('s1', text)

describe('a paragraph is compared with stored ones', () => {
  test.each([
    ['nothing', before, '一字未改'],
    ['years', before.replace('2023', '2024'), '只改了年份'],
    ['numbers', before.replace('2023', '2024').replace('326', '401').replace('57', '60'), '只改了数字'],
  ] as const)('%s changed in a copy of last year scores 100 %% and is named', (changed, text, says) => {
    const [like, ...others] = likenessTo(now(text), last, true)
    expect(others).toEqual([])
    expect(like).toMatchObject({ section: 's1', text, score: 1, changed })
    if (like) expect(likenessInWords(like)).toBe(`与本单位2023年年报中的一段相似100%，${says}`)
  })

  test('another office’s words count although the names differ', () => {
    const theirs = wordless(2024)
      .office(office)
      .section('s1', before.replace('柳溪镇', '云岭镇').replace('接待群众', '接待办事群众'))
    const [like] = likenessTo(now(before), theirs, false)
    expect(like).toMatchObject({ changed: 'words', source: { office: office.name, own: false } })
    expect(like?.score).toBeGreaterThan(0.9)
  })

  test('written anew about the same matters it is like nothing', () => {
    const anew =
      '全年在县政府网站本镇专栏发布信息401条，比上年多75条，新增惠农补贴、工程招标两个栏目；查阅点搬到便民服务大厅入口，全年有60人次前来查阅。'
    expect(likenessTo(now(anew), last, true)).toEqual([])
    expect(likenessTo(now(anew), last.office(office), false)).toEqual([])
  })

  test('set phrases are too short to be told', () => {
    expect(
      likenessTo(now('本年度未收取信息处理费。'), last.section('s1', '本年度未收取信息处理费。'), true),
    ).toEqual([])
  })

  test('the stored paragraph that is most alike is the one that is told', () => {
    const half = wordless(2022).section(
      's1',
      before.slice(0, 40) + '，还印发了公开指南、办理答复规范和目录清单各一份。',
    )
    const stored = [...comparables(half.build(), true), ...comparables(last.build(), true)]
    expect(findLikeness(now(before).build(), stored).map(l => l.source.year)).toEqual([2023])
  })
})

describe('F-08', () => {
  const found = (report: ReportBuilder, text: string) => {
    const likeness = likenessTo(now(text), last, true)
    return checkReport({ ...report.checkInput(), likeness }).findings.filter(f => f.rule === 'F-08')
  }

  test('fires in the first chapter and quotes the paragraph', () => {
    const [finding] = found(now(before), before)
    expect(finding).toMatchObject({ severity: 'warning', section: 's1', quote: { text: before, start: 0 } })
  })

  test('is silent as soon as the words are others than were compared', () => {
    expect(found(now(`${before}另有改动。`), before)).toEqual([])
  })

  test('leaves the chapters alone where every report says the same', () => {
    const six = '依据《政府信息公开信息处理费管理办法》，本年度柳溪镇人民政府没有收取政府信息公开信息处理费。'
    const stored = comparables(wordless(2023).section('s6', six).build(), true)
    const report = wordless(2024).section('s6', six)
    const likeness = findLikeness(report.build(), stored)
    expect(likeness).toHaveLength(1)
    expect(checkReport({ ...report.checkInput(), likeness }).findings.filter(f => f.rule === 'F-08')).toEqual(
      [],
    )
  })
})
