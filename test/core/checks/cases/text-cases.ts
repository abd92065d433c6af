import { report2019, report2021 } from '../../../helpers/report-builder.ts'
import type { RuleCases } from './rule-cases.ts'

const published = report2021().imported()
const lastYears =
  '2020年，柳溪镇通过县政府门户网站主动公开信息326条，其中政策文件12条、乡村振兴38条，在便民服务中心设公开查阅点1处。'
const title = '青河县柳溪镇人民政府2021年政府信息公开工作年度报告'

export const textCases: RuleCases = {
  'F-01': {
    fires: published.text({ headings: { s5: '五、存在主要问题及改进措施' } }),
    says: '标题“五、存在主要问题及改进措施”与规定不一致，应为“五、存在的主要问题及改进情况”。',
    spares: published.text({ headings: { s5: '五、 存在的主要问题及改进情况。' } }),
  },
  'F-02': {
    fires: published.text({ extra: [{ heading: '七、下一步工作打算', paragraphs: ['继续努力。'] }] }),
    says: '多出一级标题“七、下一步工作打算”，年报只设六个部分。',
    spares: published,
  },
  'F-04': {
    fires: report2021().text({ title: '青河县柳溪镇人民政府2021年度政府信息公开工作报告' }),
    says: `标题建议为“${title}”。`,
    spares: report2021().text({ title }),
  },
  'F-07': {
    fires: report2021().section('s5', '无。'),
    says: '第五部分不能写“无”，应写明问题和改进情况。',
    spares: report2021().section(
      's5',
      '存在的主要问题是解读形式单一、更新不够及时。改进情况是增加图解和广播解读，制定村级公开事项清单，每季度检查一次更新情况并通报，问题已全部整改到位。',
    ),
  },
  'F-08': {
    fires: report2021()
      .section('s1', lastYears.replace('2020', '2021'))
      .beside(report2019(2020).section('s1', lastYears).section('s5')),
    says: '与本单位2020年年报中的一段相似100%，只改了年份，请避免雷同。',
    spares: report2021()
      .section(
        's1',
        '全年在网站柳溪镇专栏发布信息401条，新增惠农补贴、工程招标两个栏目，查阅点搬到大厅入口。',
      )
      .beside(report2019(2020).section('s1', lastYears).section('s5')),
  },
  'F-10': {
    fires: report2019(2021),
    says: '2021年应使用2021 版格式（国办公开办函〔2021〕30号）。',
    spares: report2019(2020),
  },
  'F-13': {
    fires: published.section('s2', '该部分以表格形式报告。表格如下：'),
    says: '存在模板说明文字或占位符：“该部分以表格形式报告”。',
    spares: published.section('s2', '详见www.qinghe.example/xxgk/××，【地址：柳溪镇兴柳路8号】。'),
  },
  'F-17': {
    fires: blankTable4(),
    says: '第四部分没有表格数据。',
    spares: blankTable4().with('t4.rv.uphold', 0),
  },
  'O-03': {
    fires: report2021().section('s6', '柳溪工业园区区积极配合公开工作，未收取信息处理费。'),
    says: '疑似重复：“园区区”。',
    spares: report2021().section('s6', '青河市市场监督管理局和青河区区长信箱一并公开，未收取信息处理费。'),
  },
  'Y-01': {
    fires: report2021().text({ title: '2021年青河县柳溪镇人民政府2021年度政府信息公开工作年度报告' }),
    says: '标题年份应为2021年（且不重复）。',
    spares: report2021().text({ title: '青河县柳溪镇2021年政府信息公开年度报告' }),
  },
  'Y-02': {
    fires: report2021().text({
      preface: ['本报告数据的统计期限为2021年1月1日起至2020年12月31日止。'],
    }),
    says: '统计期限应为2021年1月1日至12月31日。',
    spares: report2021().text({ preface: ['本报告数据的统计期限为2021年1月1日起至12月31日止。'] }),
  },
  'Y-04': {
    fires: report2021().text({ publishDate: '2022-02-01' }),
    says: '发布日期2022-02-01晚于规定时限2022-01-31。',
    spares: report2021().text({ publishDate: '2022-03-31' }).office({ kind: 'gov_county' }),
  },
}

function blankTable4() {
  const t4 = ['rv', 'ld', 'lr'].flatMap(g =>
    ['uphold', 'correct', 'otherResult', 'pending', 'total'].map(c => [`t4.${g}.${c}`, null]),
  )
  return published.withAll(Object.fromEntries(t4) as Record<string, null>)
}
