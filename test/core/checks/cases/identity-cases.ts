import { liuxi, report2021 } from '../../../helpers/report-builder.ts'
import type { RuleCases } from './rule-cases.ts'

const overview = (text: string) => report2021().section('s1', text)
const preface = (text: string) => report2021().text({ preface: [text] })

/** 年份、日期、单位名称、联系方式的残留. */
export const identityCases: RuleCases = {
  'F-03': {
    fires: preface(
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项组成。',
    ),
    says: '导语所列部分与正文不一致：没有列出“政府信息公开行政复议、行政诉讼情况”。',
    spares: preface(
      '本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况和其他需要报告的事项六个部分组成。',
    ),
  },
  'F-14': {
    fires: report2021()
      .imported()
      .withCell('t3.na_unclear.oth', { value: 0, origin: 'imported', raw: '00', confidence: 'exact' }),
    says: '数字写法不规范：“00”，已按0读取。',
    cells: ['t3.na_unclear.oth'],
    spares: report2021()
      .imported()
      .withCell('t2.fees.amountWan', { value: 3, origin: 'imported', raw: '3.00', confidence: 'exact' }),
  },
  'O-01': {
    fires: overview('青河县大河镇严格落实政府信息公开条例，及时公开。'),
    says: '出现其他单位名称“青河县大河镇”，请核实是否为复制残留。',
    spares: overview(
      '青河县柳溪镇严格落实县委、县政府要求，各乡镇人民政府、县政务公开办、国务院办公厅的文件及时转发各村（社区）。',
    ),
  },
  'O-02': {
    fires: overview('2021年，我局高度重视政府信息公开工作。'),
    says: '本单位为镇级单位，文中出现“我局”。',
    spares: overview('2021年，我镇高度重视政府信息公开工作，在我县考核中名列前茅，改善我局部区域的信号。'),
  },
  'O-04': {
    fires: report2021()
      .lastYear()
      .text({ contact: { ...liuxi.contact, tel: '0999-7654321' } }),
    says: '联系方式与上年不同（电话上年为0999-1234567，本年为0999-7654321），请确认。',
    spares: report2021()
      .lastYear()
      .text({ contact: { ...liuxi.contact, tel: '0999 — 1234567' } }),
  },
  'O-05': {
    fires: preface(
      '本报告电子版可在网站（http://www.dahe.example/xxgk）下载。统计期限为2021年1月1日至12月31日。',
    ),
    says: '网址dahe.example与登记的门户网站qinghe.example不一致。',
    spares: preface(
      '本报告电子版可在网站（https://xxgk.qinghe.example/nb）下载，或发邮件至gk@dahe.example索取。',
    ),
  },
  'Y-03': {
    fires: overview('2020年，我镇主动公开政府信息300条。'),
    says: '出现“2020年”，请核实是否为上年报告残留。',
    spares: overview(
      '2021年，我镇主动公开政府信息300条，比2020年多12条。2020年修订的指南已公开。自2019年以来逐年增加。',
    ),
  },
  'Y-05': {
    fires: overview('20218月，我镇公开了权力清单。'),
    says: '日期格式异常：20218月。',
    spares: overview('2021年8月，我镇公开了权力清单，索引号202108，电话0999-2021129。'),
  },
  'Y-06': {
    fires: preface('按照国办公开办函〔2019〕60号文件规定的格式编制。'),
    says: '引用的年报格式文号已更新为国办公开办函〔2021〕30号。',
    spares: preface('按照国办公开办函〔2021〕30号文件规定的格式编制，参照国办公开办函〔2019〕61号。'),
  },
  'Y-07': {
    fires: overview('截止2021年12月31日，公开三十条。'),
    says: '“截止2021年12月31日”中的“截止”建议改为“截至”。',
    spares: overview('截至2021年12月31日，征集截止日期前收到意见三条。'),
  },
}
