import { report2021 } from '../../../helpers/report-builder.ts'
import type { RuleCases } from './rule-cases.ts'

/** Received 12, carried in 1; 公开 8, 部分公开 2, 不予公开 2; carried on 1. */
export const twelveApplications = {
  't3.new.np': 10,
  't3.new.ent': 2,
  't3.in.np': 1,
  't3.open.np': 7,
  't3.open.ent': 1,
  't3.partial.np': 2,
  't3.deny_third.ent': 1,
  't3.deny_process.np': 1,
  't3.out.np': 1,
}
const twelve = report2021().withAll(twelveApplications)
const documents = report2021().withAll({
  't2.normDocs.made': 3,
  't2.normDocs.repealed': 1,
  't2.normDocs.inForce': 5,
})

/** 正文与表格: each number of the text that the tables do not bear out, and the nearest sound sentence. */
export const saidCases: RuleCases = {
  'T2-12': {
    fires: report2021().section('s6', '2021年度本机关发出收费通知1件，收取信息处理费300元。'),
    says: '已收取信息处理费300元，行政事业性收费金额应包含该费用，现为0万元。',
    cells: ['t2.fees.amountWan'],
    spares: report2021()
      .with('t2.fees.amountWan', 0.03)
      .section('s6', '2021年度本机关发出收费通知1件，收取信息处理费300元。'),
  },
  'T2-13': {
    fires: report2021().section('s1', '全年制发行政规范性文件3件。'),
    says: '正文称制发规范性文件3件，表二行政规范性文件本年制发件数为0件。',
    cells: ['t2.normDocs.made'],
    spares: documents.section('s1', '全年制发行政规范性文件3件，解读规范性文件8件。'),
  },
  'X-01': {
    fires: twelve.section('s1', '2021年，我镇共收到政府信息公开申请13件。'),
    says: '正文称收到申请13件，表三本年新收总计为12件。',
    cells: ['t3.new.tot'],
    spares: twelve.section('s1', '2021年，我镇共收到政府信息公开申请13件（含上年结转1件），比上年增加4件。'),
  },
  'X-02': {
    fires: report2021()
      .withAll({ 't3.new.np': 3, 't3.open.np': 3 })
      .section('s1', '2021年，本机关未收到政府信息公开申请。'),
    says: '正文称未收到申请，但表三本年新收总计为3件。',
    cells: ['t3.new.tot'],
    spares: report2021()
      .withAll({ 't3.new.np': 3, 't3.open.np': 3 })
      .section('s1', '2020年，本机关未收到政府信息公开申请。'),
  },
  'X-03': {
    fires: twelve.section('s1', '全年收到政府信息公开申请12件，办结13件。'),
    says: '正文称办结（答复）13件，表三办理结果总计为12件。',
    cells: ['t3.sum.tot'],
    spares: twelve.section('s1', '全年收到政府信息公开申请12件，办结12件，办结群众诉求80件。'),
  },
  'X-04': {
    fires: twelve.section('s1', '收到政府信息公开申请12件，上年结转2件。'),
    says: '正文称上年结转2件，表三上年结转总计为1件。',
    cells: ['t3.in.tot'],
    spares: twelve.section('s1', '收到政府信息公开申请12件，上年结转1件，结转下年度1件。'),
  },
  'X-05': {
    fires: twelve.section('s1', '答复政府信息公开申请12件，其中予以公开8件、部分公开2件、不予公开3件。'),
    says: '正文称不予公开3件，表三“不予公开”合计为2件。',
    spares: twelve.section('s1', '答复政府信息公开申请12件，其中予以公开8件、部分公开2件、不予公开2件。'),
  },
  'X-06': {
    fires: report2021().section('s4', '本年度发生行政复议1件。'),
    says: '正文称行政复议1件，表四行政复议总计为0件。',
    cells: ['t4.rv.total'],
    spares: report2021().section('s1', '全年办理行政复议案件1件，行政应诉案件2件。'),
  },
  'X-07': {
    fires: documents.section('s1', '制发规范性文件3件，废止1件，现行有效6件。'),
    says: '正文称现行有效规范性文件6件，表二行政规范性文件现行有效件数为5件。',
    cells: ['t2.normDocs.inForce'],
    spares: documents.section('s1', '制发规范性文件3件，废止1件，现行有效5件；审查规范性文件9件。'),
  },
  'X-08': {
    fires: report2021().section('s1', '公开信息中，政务动态占45%，财政信息占35%，民生信息占25%。'),
    says: '正文百分比合计105%，应为100%。',
    spares: report2021().section('s1', '公开信息中，动态占33.3%，财政占16.67%，民生占33.3%，其他占16.67%。'),
  },
  'X-09': {
    fires: report2021().section('s1', '主动公开信息100条，其中政务动态60条、财政信息50条。'),
    says: '正文分项合计110与总数100不一致。',
    spares: report2021().section(
      's1',
      '主动公开信息100条，其中政务动态60条、财政信息40条，转载上级信息50条。',
      '全年收取费用25.3元，其中邮寄费12.1元、复制费13.2元。',
    ),
  },
  'X-10': {
    fires: report2021().section('s6', '本单位没有其他需要报告的事项。'),
    says: '第六部分应说明本年度信息处理费收取情况（未收取也要写明）。',
    spares: report2021().section('s6', '2021年度本机关信息公开未发生收费情况。'),
  },
  'X-11': {
    fires: report2021().section('s6', '2021年，柳溪镇无其他需要报告的事项。'),
    says: '第六部分不宜只写“无”，请写明信息处理费收取情况。',
    spares: report2021().section('s6', '2021年度未收取信息处理费，无其他需要报告的事项。'),
  },
  'X-12': {
    fires: twelve.section('s1', '收到政府信息公开申请12件，均已按时办结。'),
    says: '表述“均已按时办结”与表三不符：结转下年度为1件。',
    cells: ['t3.out.tot'],
    spares: twelve.section('s1', '收到政府信息公开申请12件，除1件正在办理外，均已按时办结。'),
  },
  'X-13': {
    fires: report2021().section('s1', '全年发布政务信息 条，召开专题会议2次。'),
    says: '疑似漏填数字：“条”。',
    spares: report2021().section('s1', '全年发布政务信息 80 条，公开文件、信件办理情况，做到应公开尽公开。'),
  },
  'X-14': {
    fires: report2021()
      .section('s1', '配备了专职人员负责政务公开。')
      .section('s5', '我镇无专职人员，业务不熟。'),
    says: '关于专职人员的表述前后不一致：“配备了专职人员”和“无专职人员”。',
    spares: report2021().section('s1', '配备2名专职人员。').section('s5', '专职人员业务不够熟练。'),
  },
}
