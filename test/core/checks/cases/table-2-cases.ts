import { report2019, report2021 } from '../../../helpers/report-builder.ts'
import type { RuleCases } from './rule-cases.ts'

export const table2Cases: RuleCases = {
  'T2-01': {
    fires: report2021(2024)
      .withAll({ 't2.normDocs.made': 2, 't2.normDocs.repealed': 1, 't2.normDocs.inForce': 12 })
      .lastYear({ 't2.normDocs.inForce': 10 }),
    says: '行政规范性文件现行有效应为11（上年10+制发2−废止1），现为12。',
    cells: ['t2.normDocs.inForce'],
    spares: report2021(2024)
      .withAll({ 't2.normDocs.made': 2, 't2.normDocs.repealed': 1, 't2.normDocs.inForce': 11 })
      .lastYear({ 't2.normDocs.inForce': 10 }),
  },
  'T2-02': {
    fires: report2021().withAll({
      't2.normDocs.made': 3,
      't2.normDocs.repealed': 1,
      't2.normDocs.inForce': 1,
    }),
    says: '行政规范性文件本年制发3件，但现行有效加废止只有2件。',
    spares: report2021().withAll({
      't2.normDocs.made': 3,
      't2.normDocs.repealed': 1,
      't2.normDocs.inForce': 2,
    }),
  },
  'T2-03': {
    fires: report2021(2024).with('t2.normDocs.repealed', 2).lastYear({ 't2.normDocs.inForce': 1 }),
    says: '行政规范性文件废止数大于存量：本年废止2件，上年现行有效加本年制发只有1件。',
    cells: ['t2.normDocs.repealed'],
    spares: report2021(2024).with('t2.normDocs.repealed', 1).lastYear({ 't2.normDocs.inForce': 1 }),
  },
  'T2-04': {
    fires: report2019().withAll({ 't2.rules.made': 6, 't2.rules.newPub': 6, 't2.rules.totalPub': 6 }),
    says: '本机关无规章制定权，规章一栏应填0。',
    cells: ['t2.rules.made', 't2.rules.newPub', 't2.rules.totalPub'],
    spares: report2019().withAll({ 't2.rules.totalPub': 6 }).office({ kind: 'other_city' }),
  },
  'T2-05': {
    fires: report2019().with('t2.fees.prev', 4).lastYear({ 't2.fees.prev': 5, 't2.fees.delta': -2 }),
    says: '行政事业性收费上一年项目数量与上年年报推算值3不一致，现为4。',
    spares: report2019().with('t2.fees.prev', 3).lastYear({ 't2.fees.prev': 5, 't2.fees.delta': -2 }),
  },
  'T2-06': {
    fires: report2019().withAll({ 't2.normDocs.newPub': 3, 't2.normDocs.totalPub': 8 }).lastYear({
      't2.normDocs.totalPub': 6,
    }),
    says: '规范性文件对外公开总数量与上年及本年新公开数不衔接：上年6加本年新公开3应为9，现为8。',
    cells: ['t2.normDocs.totalPub'],
    spares: report2019().withAll({ 't2.normDocs.newPub': 3, 't2.normDocs.totalPub': 3 }),
  },
  'T2-07': {
    fires: report2019().withAll({
      't2.coercion.prev': 20,
      't2.coercion.delta': -14,
      't2.coercion.decisions': 6,
    }),
    says: '行政强制处理决定数量等于项目数6，请核实填的是决定件数而不是事项数。',
    cells: ['t2.coercion.decisions'],
    spares: report2019().withAll({
      't2.coercion.prev': 20,
      't2.coercion.delta': -14,
      't2.coercion.decisions': 7,
    }),
  },
  'T2-08': {
    fires: report2021().with('t2.fees.amountWan', 1.2345678),
    says: '表二“行政事业性收费/本年收费金额（单位：万元）”格式不正确。',
    cells: ['t2.fees.amountWan'],
    spares: report2021().with('t2.fees.amountWan', 1.234567),
  },
  'T2-09': {
    fires: report2021()
      .imported()
      .withCell('t2.fees.amountWan', { value: null, origin: 'imported', raw: '/' }),
    says: '表二“行政事业性收费/本年收费金额（单位：万元）”未填写，没有的请填0。',
    cells: ['t2.fees.amountWan'],
    spares: report2021().imported().with('t2.fees.amountWan', 0),
  },
  'T2-10': {
    fires: report2021().with('t2.fees.amountWan', 1000),
    says: '收费金额单位是万元，现填1000万元（=10000000元），请核实是否误按元填写。',
    cells: ['t2.fees.amountWan'],
    spares: report2021().with('t2.fees.amountWan', 7730.28).office({ kind: 'gov_county' }),
  },
  'T2-11': {
    fires: report2019()
      .imported()
      .withCell('t2.procurement.amountYuan', { value: 251000, origin: 'imported', raw: '251000元' }),
    says: '采购总金额请统一以元填写，导出时标明单位。',
    cells: ['t2.procurement.amountYuan'],
    spares: report2019().with('t2.procurement.amountYuan', 251000),
  },
  'T2-14': {
    fires: report2021().with('t2.normDocs.inForce', 4),
    says: '请与网站规范性文件专栏、司法部门备案数核对。',
    spares: report2021().with('t2.normDocs.inForce', null),
  },
  'T2-15': {
    fires: report2021().with('t2.penalties.decisions', 3).office({ enforcement: false }),
    says: '本机关未登记执法权，请核实行政处罚数量3。',
    cells: ['t2.penalties.decisions'],
    spares: report2021().with('t2.penalties.decisions', 3),
  },
  'T2-16': {
    fires: report2021(2024).lastYear({ 't2.licences.decisions': 21 }),
    says: '行政许可本年处理决定数量本年0，上年21，差异较大，请核实。',
    cells: ['t2.licences.decisions'],
    spares: report2021(2024).lastYear({ 't2.licences.decisions': 20 }),
  },
}
