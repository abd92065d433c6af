import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { applyEdits, inverseOf } from '../../../src/core/report/edit.ts'
import { report2021 } from '../../helpers/report-builder.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'
import { identityCases } from './cases/identity-cases.ts'
import { overviewCases } from './cases/overview-cases.ts'
import { sensitiveCases } from './cases/sensitive-cases.ts'
import { textCases } from './cases/text-cases.ts'

const repaired = (builder: ReportBuilder, rule: string) => {
  const input = builder.checkInput()
  const repair = checkReport(input).findings.find(f => f.rule === rule)?.repairs[0]
  const report = applyEdits(input.form, input.report, repair?.edits ?? [])
  return { input, repair, report, findings: checkReport({ ...input, report }).findings }
}

describe('a wording is put right in one step', () => {
  const cases = Object.entries({ ...textCases, ...identityCases, ...overviewCases, ...sensitiveCases })
  const mendable = cases.filter(([id, { fires }]) => fires.findings(id)[0]?.repairs.length)

  test('by every rule that knows the right words', () => {
    expect(mendable.map(([id]) => id).sort()).toEqual(
      'F-04 F-11 F-19 O-02 S-09 Y-01 Y-02 Y-03 Y-06 Y-07'.split(' '),
    )
  })

  test.each(mendable)('%s: the finding goes, no error comes, and it is undone as one', (id, { fires }) => {
    const { input, repair, report, findings } = repaired(fires, id)
    expect(findings.filter(f => f.rule === id)).toEqual([])
    expect(findings.filter(f => f.severity === 'error' && f.verdict === 'fail')).toEqual([])
    const undone = applyEdits(input.form, report, inverseOf(input.report, repair?.edits ?? []))
    expect(undone).toEqual(input.report)
  })
})

test('only the paragraph with the slip is changed, whatever stands around it', () => {
  const builder = report2021().text({
    sections: {
      ...report2021().build().text.sections,
      s1: [
        { subheading: '主动公开', paragraphs: ['公开三十条。', '2021年公开要点已落实。'] },
        { subheading: '监督保障', paragraphs: ['考核合格。', '我局召开会议两次，截止年底完成。'] },
      ],
    },
  })
  const { report } = repaired(builder, 'O-02')
  expect(report.text.sections.s1).toEqual([
    { subheading: '主动公开', paragraphs: ['公开三十条。', '2021年公开要点已落实。'] },
    { subheading: '监督保障', paragraphs: ['考核合格。', '我镇召开会议两次，截止年底完成。'] },
  ])
})

test('a correction of a report read from outside gets the prescribed heading back', () => {
  const own = report2021().text({ headings: { s5: '四、存在的主要问题及改进情况' } })
  const { repair, report, findings } = repaired(own, 'F-01')
  expect(own.findings('F-01').map(f => f.says)).toEqual([
    '标题“四、存在的主要问题及改进情况”的次序不对，应为“五、存在的主要问题及改进情况”。',
  ])
  expect(repair?.label).toBe('标题改为“五、存在的主要问题及改进情况”')
  expect(report.text.headings).toEqual({})
  expect(findings.filter(f => f.rule === 'F-01')).toEqual([])
})

test('a further chapter goes under chapter six with its heading', () => {
  const own = report2021().text({ extra: [{ heading: '七、政府开放日', paragraphs: ['举办一次。'] }] })
  const { report, findings } = repaired(own, 'F-02')
  expect(report.text.extra).toEqual([])
  expect(report.text.sections.s6.at(-1)).toEqual({ subheading: '政府开放日', paragraphs: ['举办一次。'] })
  expect(findings.filter(f => f.rule === 'F-02')).toEqual([])
})

test('an empty chapter six is begun with the sentence on fees, where one is due', () => {
  const { repair, findings } = repaired(report2021().section('s6'), 'F-01')
  expect(repair?.label).toBe('写入“未收取信息处理费”')
  expect(findings.filter(f => /F-01|X-10/.test(f.rule))).toEqual([])
  expect(report2021(2020).section('s6').findings('F-01')[0]?.repairs).toEqual([])
})
