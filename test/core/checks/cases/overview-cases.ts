import { report2021 } from '../../../helpers/report-builder.ts'
import type { RuleCases } from './rule-cases.ts'

const overview = (...paragraphs: string[]) => report2021().section('s1', ...paragraphs)
const aspects = [
  '（一）主动公开。全年公开政府信息三十条。',
  '（二）依申请公开。办理情况见第三部分。',
  '（三）政府信息管理。及时清理失效文件。',
  '（四）平台建设。维护好公开专栏。',
  '（五）监督保障。考核合格，社会评议满意，未发生责任追究。',
]

/** 总体情况和用语. */
export const overviewCases: RuleCases = {
  'F-05': {
    fires: overview(...aspects.slice(0, 3), ...aspects.slice(4)),
    says: '总体情况缺少“政府信息公开平台建设”方面内容。',
    spares: overview(...aspects),
  },
  'F-06': {
    fires: overview('监督保障方面，制定了考核制度、评议制度、责任追究制度，年度考核合格。'),
    says: '缺少社会评议、责任追究结果情况。',
    spares: overview('监督保障方面，年度考核合格，社会评议满意率较高，没有追责情形。'),
  },
  'F-11': {
    fires: report2021().section('s5', '一是解读形式单一。三是更新不及时，问题已制定措施改进。'),
    says: '序号不连续：“三是”前面没有“二是”。',
    spares: report2021().section(
      's5',
      '问题一是解读形式单一；二是更新不及时。改进情况：一是增加图解；二是定期检查。',
    ),
  },
  'F-12': {
    fires: overview('按季度公开财政资金信息。').settings({ longestOverview: 11 }),
    says: '总体情况12字，超过11字。',
    spares: overview('按季度公开 财政资金信息𠮷').settings({ longestOverview: 12 }),
  },
  'F-16': {
    fires: report2021().section('s5', '部分地区存在公开不及时的问题，下一步加强督查。'),
    says: '表述未针对本机关：“部分地区”。',
    spares: report2021().section('s5', '我镇部分地区网络信号差，影响查询的问题正在改进。'),
  },
  'F-18': {
    fires: overview('2021年组织业务培训。').settings({ mustName: ['培训次数'] }),
    says: '正文没有写明“培训次数”。',
    spares: overview('2021年组织业务培训两次。').settings({ mustName: ['培训次数'] }),
  },
  'F-19': {
    fires: report2021().section('s6', '规范性文件先行有效三件。未收取信息处理费。'),
    says: '“先行有效”建议改为“现行有效”。',
    spares: report2021().section(
      's6',
      '规范性文件现行有效三件，执行政府信息公开年度报告制度。未收取信息处理费。',
    ),
  },
}
