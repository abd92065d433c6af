import { valueOf } from '../report/report.ts'
import { countSigns } from '../text/count-signs.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { feeWords } from './said/fee-rules.ts'
import { paragraphsOf, wordsOf } from './text-parts.ts'

/** 正文: what the chapters must say. */
export const narrativeRules: readonly FunctionRule[] = [
  {
    id: 'T3-09',
    title: '逾期未缴费要有说明',
    reason: '因逾期未缴费不再处理的，必然发过收费通知，第六部分应写明。',
    source: '国办函〔2020〕109号；经验',
    leaves: '不核对收费的件数和金额。',
    severity: 'warning',
    forms: ['F2021'],
    find: unpaidFees,
  },
  {
    id: 'T4-09',
    title: '纠正案件的整改',
    reason: '行政行为被纠正的，第五部分宜写明问题和整改。',
    source: '经验',
    leaves: '只看第五部分有没有提到，不看整改是否到位。',
    severity: 'info',
    find: correctedCases,
  },
  {
    id: 'F-07',
    title: '第五部分有问题、有改进',
    reason: '问题和改进情况都要写，写“无”或者只写一句会被退回。',
    source: '年报格式；固镇县等地通报',
    leaves: '不判断问题是否真实、改进是否有效。',
    severity: 'error',
    find: problemsAndImprovements,
  },
]

function unpaidFees({ report }: CheckInput): FoundBy[] {
  const unpaid = valueOf(report, 't3.other_nofee.tot') ?? 0
  if (unpaid <= 0 || /收费通知|信息处理费/.test(feeWords(report))) return []
  return [
    {
      says: '有逾期未缴费不再处理的申请，第六部分应说明信息处理费情况。',
      section: 's6',
      cells: ['t3.other_nofee.tot'],
    },
  ]
}

function correctedCases({ report }: CheckInput): FoundBy[] {
  const cells = ['t4.rv.correct', 't4.ld.correct', 't4.lr.correct'].filter(c => (valueOf(report, c) ?? 0) > 0)
  const words = wordsOf(report, 's5')
  if (cells.length === 0 || words === '' || /复议|诉讼|纠正|败诉/.test(words)) return []
  return [{ says: '有被纠正案件，建议在第五部分说明整改。', section: 's5', cells }]
}

const SHORTEST = 60

function problemsAndImprovements({ report, imported }: CheckInput): FoundBy[] {
  const heading = report.text.headings.s5
  const text = paragraphsOf(report, 's5').join('').replace(/\s/g, '')
  if (text === '') {
    if (!imported) return [{ says: '第五部分还没有写。', section: 's5', verdict: 'unknown' }]
    return heading === '' ? [] : [{ says: '第五部分没有内容，应写明问题和改进情况。', section: 's5' }]
  }
  if (/^(?:本(?:年度|机关|单位))?(?:暂)?无(?:相关|此类|其他)?(?:情况|问题|内容|事项)?[。.]?$/.test(text)) {
    return [{ says: '第五部分不能写“无”，应写明问题和改进情况。', section: 's5' }]
  }
  const words = wordsOf(report, 's5')
  const signs = countSigns([text])
  const lacks = [
    ...(signs < SHORTEST ? [`现有${signs}字，过于简单`] : []),
    ...(/问题|不足|短板|薄弱|差距|不够/.test(words) ? [] : ['没有写问题']),
    ...(/改进|措施|整改|下一步|加强/.test(words) ? [] : ['没有写改进']),
  ]
  return lacks.length > 0
    ? [
        {
          says: `第五部分应写明问题和改进情况：${lacks.join('，')}。`,
          section: 's5',
          severity: 'warning',
        },
      ]
    : []
}
