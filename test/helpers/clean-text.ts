import { suggestedSentences } from '../../src/core/carry-over/suggested-sentences.ts'
import { startingText } from '../../src/core/carry-over/starting-text.ts'
import type { Form } from '../../src/core/forms/form.ts'
import type { Office, ReportText } from '../../src/core/report/report.ts'

/** The narrative of a clean report that names no number, so that it fits whatever a test puts into the tables. */
export function cleanText(form: Form, office: Office, year: number): ReportText {
  const start = startingText(form, office, year)
  return {
    ...start,
    signDate: `${year + 1}-01-18`,
    publishDate: `${year + 1}-01-20`,
    sections: {
      ...start.sections,
      s1: [
        {
          subheading: '主动公开',
          paragraphs: ['通过门户网站和镇村公开栏，及时公开财政资金、惠农补贴、民生项目等信息。'],
        },
        {
          subheading: '依申请公开',
          paragraphs: ['畅通当面、邮寄、网络受理渠道，规范登记、审核、答复各环节，办理情况见第三部分。'],
        },
        {
          subheading: '政府信息管理',
          paragraphs: ['落实公开属性源头认定和保密审查，对已公开信息定期清理、动态调整。'],
        },
        {
          subheading: '政府信息公开平台建设',
          paragraphs: ['维护好政府信息公开专栏，在便民服务中心设立查阅点，方便群众查询。'],
        },
        {
          subheading: '监督保障',
          paragraphs: ['明确专人负责，组织业务培训；工作考核结果为合格，社会评议满意，未发生责任追究情形。'],
        },
      ],
      s5: [
        {
          subheading: '存在的主要问题',
          paragraphs: ['政策解读形式较为单一，多以文字为主；村级公开栏更新不够及时。'],
        },
        {
          subheading: '改进情况',
          paragraphs: [
            '采用图解、广播等形式解读惠农政策，制定村级公开事项清单，按季度检查更新情况，问题已逐项整改。',
          ],
        },
      ],
      s6: [
        {
          paragraphs: suggestedSentences(year)
            .map(s => s.text)
            .concat('没有其他需要报告的事项。'),
        },
      ],
    },
  }
}
