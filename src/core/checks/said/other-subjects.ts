import type { Subject } from './subject.ts'

const decided = (id: string, name: string): Subject => ({
  id,
  name: `${name}决定`,
  says: [
    `(?:作出|做出|办理|实施|办结)${name}(?:决定|案件)?{tally}#`,
    `(?:作出|做出|办理|实施|办结){tally}#${name}(?:决定|案件)?{end}`,
    `${name}(?:处理)?决定(?:数量)?{tally}#`,
  ],
  units: 'items',
  cells: [[`t2.${id}.decisions`]],
})

const nowhere = (id: string, name: string, ...says: string[]): Subject => ({
  id,
  name,
  says,
  units: 'items',
  cells: [],
})

/** Decisions and fees of table 2, and what reports like to count although no table holds it. */
export const otherSubjects: readonly Subject[] = [
  decided('licences', '行政许可'),
  decided('penalties', '行政处罚'),
  decided('coercion', '行政强制'),
  {
    id: 'fees',
    name: '行政事业性收费',
    says: ['行政事业性收费(?:金额|收入|总额|总金额)?{tally}#'],
    units: 'wan',
    cells: [['t2.fees.amountWan']],
  },
  {
    id: 'processingFee',
    name: '收取信息处理费',
    says: [
      '(?:收取|收到)(?:了)?(?:政府信息公开)?信息处理费(?:用)?(?:总?金额|总额)?{tally}#',
      '实际收取(?:总)?金?额?{tally}#',
    ],
    units: 'money',
    cells: [],
    rule: 'T2-12',
  },
  nowhere(
    'training',
    '培训次数',
    '(?:培训|培训班|培训会|业务培训)(?:会|班)?{tally}#',
    '#[\\p{Script=Han}]{0,14}培训(?:班|会)?{end}',
  ),
  nowhere('interpretations', '政策解读', '解读(?:信息|材料|稿件|文件)?{tally}#'),
  nowhere(
    'replies',
    '回应关切',
    '(?:回应|回复|答复|办理)[\\p{Script=Han}“”"]{0,12}(?:关切|留言|信件|咨询|工单|诉求|建议|提案){tally}#',
  ),
  nowhere(
    'published',
    '公开信息',
    '(?:公开|发布|公布|推送|更新|刊发)(?:了)?[\\p{Script=Han}“”"]{0,16}(?:信息|内容|稿件|动态|文章|消息){tally}#',
    '(?:公开|发布|公布|推送|更新|刊发)(?:了)?{tally}#[\\p{Script=Han}]{0,10}(?:信息|稿件|动态|文章|消息){end}',
  ),
]
