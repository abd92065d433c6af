import { report2019, report2021 } from '../../../helpers/report-builder.ts'
import type { RuleCases } from './rule-cases.ts'

const received = (n: number) => report2021().withAll({ 't3.new.np': n, 't3.open.np': n })

export const table3Cases: RuleCases = {
  'T3-01': {
    fires: report2021().withAll({
      't3.new.np': 9,
      't3.in.np': 2,
      't3.open.np': 10,
      't3.new.tot': 0,
      't3.in.tot': 0,
      't3.sum.tot': 0,
    }),
    says: '表三“自然人”列勾稽不平：一+二=11，三（七）+四=10，相差1件。',
    cells: ['t3.new.np', 't3.in.np', 't3.sum.np', 't3.out.np'],
    spares: report2021().withAll({ 't3.new.np': 9, 't3.in.np': 2, 't3.open.np': 10, 't3.out.np': 1 }),
  },
  'T3-02': {
    fires: report2021().withAll({ 't3.new.np': 2, 't3.new.ent': 1, 't3.new.tot': 2 }),
    says: '表三“一、本年新收政府信息公开申请数量”行总计应为3，现为2。',
    cells: ['t3.new.tot'],
    spares: received(3),
  },
  'T3-03': {
    fires: received(3).with('t3.sum.np', 2),
    says: '表三“自然人”列（七）总计应为3，现为2。',
    cells: ['t3.sum.np'],
    spares: received(3),
  },
  'T3-04': {
    fires: report2021().with('t3.new.np', 1.5),
    says: '表三“一、本年新收政府信息公开申请数量/自然人”应填不小于0的整数。',
    cells: ['t3.new.np'],
    spares: received(1),
  },
  'T3-05': {
    fires: report2021().imported().withAll({ 't3.open.np': null, 't3.open.tot': null }),
    says: '表三“（一）予以公开/自然人、总计”未填写，没有的请填0。',
    cells: ['t3.open.np', 't3.open.tot'],
    spares: report2021().imported(),
  },
  'T3-06': {
    fires: report2021().with('t3.in.tot', 2).lastYear({ 't3.out.tot': 1 }),
    says: '“上年结转”总计为2，与上年年报“结转下年度继续办理”1不一致。',
    cells: ['t3.in.tot'],
    spares: report2021().with('t3.in.np', 2).lastYear({ 't3.out.np': 2 }),
  },
  'T3-07': {
    fires: report2021().withAll({ 't3.new.np': 1, 't3.in.np': 2, 't3.out.np': 3, 't3.out.tot': 1 }),
    says: '“自然人”列结转下年度3件大于本年新收1件，请核实是否有超期未办。',
    cells: ['t3.out.np'],
    spares: report2021().withAll({ 't3.new.np': 3, 't3.out.np': 3 }),
  },
  'T3-08': {
    fires: report2021().with('t3.in.np', 1),
    says: '未找到上年年报，无法核对结转数。',
    cells: ['t3.in.tot'],
    spares: report2021().with('t3.in.np', 1).lastYear(),
  },
  'T3-09': {
    fires: report2021().with('t3.other_nofee.np', 1).section('s6', '没有其他需要报告的事项。'),
    says: '有逾期未缴费不再处理的申请，第六部分应说明信息处理费情况。',
    cells: ['t3.other_nofee.tot'],
    spares: report2021()
      .with('t3.other_nofee.np', 1)
      .section('s6', '2021年度本机关发出收费通知1件，申请人逾期未缴纳。'),
  },
  'T3-10': {
    fires: received(6).with('t3.other_misc.np', 3),
    says: '“其他处理-3.其他”3件，占比较高，请核实是否应归入前列情形。',
    cells: ['t3.other_misc.tot'],
    spares: received(7).with('t3.other_misc.np', 3),
  },
  'T3-11': {
    fires: report2021().with('t3.deny_secret.np', 1),
    says: '填报了“属于国家秘密”1件，请核实定密依据。',
    cells: ['t3.deny_secret.tot'],
    spares: report2021().with('t3.deny_secret.np', 1).office({ kind: 'other_city' }),
  },
  'T3-12': {
    fires: report2019().withAll({ 't3.new.np': 1, 't3.other.np': 2, 't3.other.tot': 0 }),
    says: '表三“自然人”列“（六）其他处理”2件大于本列可办理总数1件。',
    cells: ['t3.other.np'],
    spares: report2019().withAll({ 't3.new.np': 1, 't3.in.np': 1, 't3.other.np': 2 }),
  },
  'T3-13': {
    fires: report2021().withAll({ 't3.new.np': 1, 't3.new.ent': 2, 't3.new.tot': 12 }),
    says: '表三“一、本年新收政府信息公开申请数量”行疑似一个数字被拆到两格（1、2应为12），请核对。',
    cells: ['t3.new.np', 't3.new.ent'],
    spares: report2021().withAll({ 't3.new.np': 1, 't3.new.ent': 2, 't3.new.tot': 13 }),
  },
  'T3-14': {
    fires: received(21).lastYear({ 't3.new.np': 7 }).with('t3.new.np', 22),
    says: '本年新收22件，上年7件，相差较大，请核实。',
    cells: ['t3.new.tot'],
    spares: received(21).lastYear({ 't3.new.np': 7 }),
  },
}
