import { report2021 } from '../../../helpers/report-builder.ts'
import type { RuleCases } from './rule-cases.ts'

const withCase = (group: string) => report2021().with(`t4.${group}.uphold`, 2)

export const table4Cases: RuleCases = {
  'T4-01': {
    fires: withCase('rv').with('t4.rv.total', 0),
    says: '表四行政复议总计应为2，现为0。',
    cells: ['t4.rv.total'],
    spares: withCase('rv'),
  },
  'T4-02': {
    fires: withCase('ld').with('t4.ld.total', 3),
    says: '表四未经复议直接起诉总计应为2，现为3。',
    cells: ['t4.ld.total'],
    spares: withCase('ld'),
  },
  'T4-03': {
    fires: withCase('lr').with('t4.lr.total', 1),
    says: '表四复议后起诉总计应为2，现为1。',
    cells: ['t4.lr.total'],
    spares: withCase('lr'),
  },
  'T4-04': {
    fires: report2021().with('t4.rv.uphold', -1),
    says: '表四“行政复议结果维持”未填写或格式不正确。',
    cells: ['t4.rv.uphold'],
    spares: report2021().with('t4.rv.uphold', 1),
  },
  'T4-05': {
    fires: report2021().lastYear({ 't4.rv.pending': 2 }).with('t4.rv.uphold', 1),
    says: '上年尚未审结2件，本年行政复议总计1件，请核实审结结果是否已计入。',
    spares: report2021().lastYear({ 't4.rv.pending': 2 }).withAll({ 't4.rv.uphold': 1, 't4.rv.pending': 1 }),
  },
  'T4-06': {
    fires: report2021().lastYear().with('t4.lr.uphold', 1),
    says: '有复议后起诉案件，但近两年无行政复议案件。',
    spares: report2021().lastYear({ 't4.rv.uphold': 1 }).with('t4.lr.uphold', 1),
  },
  'T4-07': {
    fires: report2021(2024).with('t4.ld.uphold', 1),
    says: '2024年起不服“不予公开”须先申请复议，请核实直接起诉的1件案件的类型。',
    spares: report2021(2023).with('t4.ld.uphold', 1),
  },
  'T4-08': {
    fires: withCase('lr').office({ kind: 'gov_county' }),
    says: '填报了行政诉讼2件。复议机关作共同被告的案件由原行为机关填报，本机关不计。',
    spares: withCase('lr'),
  },
  'T4-09': {
    fires: report2021().with('t4.rv.correct', 1),
    says: '有被纠正案件，建议在第五部分说明整改。',
    cells: ['t4.rv.correct'],
    spares: report2021()
      .with('t4.rv.correct', 1)
      .section('s5', '存在的问题是答复不够规范，1件答复经行政复议被纠正；已改进答复文书，逐件由司法所审核。'),
  },
  'T4-10': {
    fires: report2021().lastYear().with('t4.rv.uphold', 1),
    says: '有复议诉讼1件，但近两年无申请，请核实。',
    spares: report2021().lastYear({ 't3.new.np': 1 }).with('t4.rv.uphold', 1),
  },
}
