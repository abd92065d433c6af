import type { ColNode, RowNode, Table } from './form.ts'

/** Columns of table 3. There is no subtotal column for 法人或其他组织. */
const applicantColumns = [
  {
    label: '申请人情况',
    parts: [
      { id: 'np', label: '自然人', note: '以个人名义提出的申请。律师代理当事人的，计入当事人所属的一列。' },
      {
        label: '法人或其他组织',
        parts: [
          { id: 'ent', label: '商业企业', note: '公司、个人独资企业、合伙企业等经营主体。' },
          { id: 'sci', label: '科研机构', note: '高等院校、科研院所等。' },
          { id: 'ngo', label: '社会公益组织', note: '基金会、社会团体、社会服务机构等。' },
          { id: 'law', label: '法律服务机构', note: '律师事务所等以自己名义提出的申请。' },
          { id: 'oth', label: '其他', note: '村（居）民委员会、新闻媒体等其他组织。' },
        ],
      },
      { id: 'tot', label: '总计', aliases: ['合计'], sumOf: 'siblings' },
    ],
  },
] as const satisfies readonly ColNode[]

const newRow = {
  id: 'new',
  label: '一、本年新收政府信息公开申请数量',
  short: '本年新收',
  aliases: ['本年新收政府信息公开申请数', '本年度新收政府信息公开申请数量', '新收政府信息公开申请数量'],
  note: '按收到申请的日期计入本年。补正后再次提交的仍是同一件。',
} as const satisfies RowNode

const carriedRow = {
  id: 'in',
  label: '二、上年结转政府信息公开申请数量',
  short: '上年结转',
  aliases: ['上年度结转政府信息公开申请数量', '上年结转政府信息公开申请数'],
  note: '等于上年年报“结转下年度继续办理”，七列逐列相同。',
} as const satisfies RowNode

const outRow = {
  id: 'out',
  label: '四、结转下年度继续办理',
  short: '结转下年度',
  aliases: ['结转下年继续办理', '结转下年度继续办理数量'],
  note: '12月31日仍未办结的申请，含补正、征求第三方意见和延期答复中的。',
} as const satisfies RowNode

/** （一）至（五）, the same in both forms. */
const resultRows = [
  { id: 'open', label: '（一）予以公开', short: '予以公开', note: '含告知已主动公开及获取方式的。' },
  {
    id: 'partial',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    short: '部分公开',
    aliases: ['公开部分', '部分公开', '部分公开（区别处理的，只计这一情形，不计其他情形）'],
    note: '区分处理的，只计这一情形，不计其他情形。一件申请只落在一行。',
  },
  {
    label: '（三）不予公开',
    parts: [
      { id: 'deny_secret', label: '1.属于国家秘密', note: '条例第十四条。请核实定密依据。' },
      { id: 'deny_law', label: '2.其他法律行政法规禁止公开', note: '条例第十四条。' },
      {
        id: 'deny_safety',
        label: '3.危及“三安全一稳定”',
        aliases: ['危机“三安全以稳定”', '危及三安全一稳定'],
        note: '条例第十四条：国家安全、公共安全、经济安全、社会稳定。',
      },
      {
        id: 'deny_third',
        label: '4.保护第三方合法权益',
        note: '条例第十五条：商业秘密、个人隐私等。',
      },
      {
        id: 'deny_internal',
        label: '5.属于三类内部事务信息',
        note: '条例第十六条第一款：人事管理、后勤管理、内部工作流程。',
      },
      {
        id: 'deny_process',
        label: '6.属于四类过程性信息',
        note: '条例第十六条第二款：讨论记录、过程稿、磋商信函、请示报告。',
      },
      { id: 'deny_casefile', label: '7.属于行政执法案卷', note: '条例第十六条第二款。' },
      {
        id: 'deny_query',
        label: '8.属于行政查询事项',
        note: '条例第三十六条第七项：工商、不动产登记资料等查询。',
      },
    ],
  },
  {
    label: '（四）无法提供',
    parts: [
      {
        id: 'na_notheld',
        label: '1.本机关不掌握相关政府信息',
        note: '经检索没有，或者不属于本机关负责公开。',
      },
      {
        id: 'na_create',
        label: '2.没有现成信息需要另行制作',
        note: '需要加工、分析才能提供的，条例第三十八条。',
      },
      {
        id: 'na_unclear',
        label: '3.补正后申请内容仍不明确',
        aliases: ['补正后申请信息仍不明确'],
        note: '条例第三十条。逾期不补正的计入其他处理。',
      },
    ],
  },
  {
    label: '（五）不予处理',
    parts: [
      { id: 'np_petition', label: '1.信访举报投诉类申请', note: '条例第三十九条第一款。' },
      { id: 'np_repeat', label: '2.重复申请', note: '条例第三十六条第六项。' },
      { id: 'np_publication', label: '3.要求提供公开出版物', note: '条例第三十九条第二款。' },
      { id: 'np_massive', label: '4.无正当理由大量反复申请', note: '条例第三十五条。' },
      {
        id: 'np_reconfirm',
        label: '5.要求行政机关确认或重新出具已获取信息',
        aliases: ['要求行政机关确认或重新出具与获取信息', '要求行政机关重新出具已获取信息'],
        note: '要求确认信息内容，或者再次出具已经取得的信息。',
      },
    ],
  },
] as const satisfies readonly RowNode[]

const resultTotal = {
  id: 'sum',
  label: '（七）总计',
  short: '办理结果总计',
  aliases: ['合计', '办理结果总计'],
  sumOf: 'siblings',
} as const satisfies RowNode

const balanceNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

/** Portrait, whole 版心 width; 28 rows fit on one page (heights in twips). */
const paper = {
  widths: [420, 1060, 3025, 590, 620, 620, 640, 640, 590, 640],
  labelColumns: 3,
  headHeights: [380, 380, 780],
  rowHeight: 370,
} as const satisfies Table['paper']

/** Table 3 with （六）其他处理 as the form has it: one row in 2019, a group of three in 2021. */
export const table3 = <const Other extends RowNode>(other: Other) =>
  ({
    id: 't3',
    name: '表三 申请办理',
    blocks: [
      {
        corner: balanceNote,
        cols: applicantColumns,
        rows: [
          newRow,
          carriedRow,
          { label: '三、本年度办理结果', parts: [...resultRows, other, resultTotal] },
          outRow,
        ],
      },
    ],
    paper,
  }) as const satisfies Table
