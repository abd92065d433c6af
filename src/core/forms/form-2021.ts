import { carriedApplications, pendingCases } from './carried-rows.ts'
import type { Form } from './form.ts'
import { form2019To2021 } from './form-2019-to-2021.ts'
import { questions2021 } from './questions-2021.ts'
import { sections } from './sections.ts'
import { table3 } from './table-3.ts'
import { table4 } from './table-4.ts'

const documentColumns = [
  {
    id: 'made',
    label: '本年制发件数',
    aliases: ['本年制发数', '制发件数'],
    note: '本年以本机关名义制定并公布的件数。',
  },
  {
    id: 'repealed',
    label: '本年废止件数',
    aliases: ['废止件数'],
    note: '含宣布失效的。修订后重新发文的，制发、废止各计一件。',
  },
  {
    id: 'inForce',
    label: '现行有效件数',
    aliases: ['先行有效件数', '现行有效数'],
    note: '12月31日的存量：上年末存量加本年制发减本年废止。',
  },
] as const
const decisionColumn = [
  {
    id: 'decisions',
    label: '本年处理决定数量',
    aliases: ['处理决定数量', '本年度处理决定数量'],
    span: 3,
    note: '本年作出的全部决定数，含依法不公开的；不是权力清单的事项数。',
  },
] as const

/** 国办公开办函〔2021〕30号 格式, reports of 2021 and later: 200 cells. */
export const form2021 = {
  id: 'F2021',
  name: '2021 版格式',
  basis: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
  title: '{org}{year}年政府信息公开工作年度报告',
  sections,
  tables: [
    {
      id: 't2',
      name: '表二 主动公开',
      blocks: [
        {
          caption: '第二十条第（一）项',
          corner: '信息内容',
          cols: documentColumns,
          rows: [
            {
              id: 'rules',
              label: '规章',
              note: '国务院部门、省级、设区的市和自治州政府才能制定规章，乡镇、街道、县级单位填 0。',
            },
            {
              id: 'normDocs',
              label: '行政规范性文件',
              aliases: ['规范性文件'],
              note: '涉及公民权利义务、在一定期限内反复适用的公文；内部通知、工作方案、会议纪要不计。',
            },
          ],
        },
        {
          caption: '第二十条第（五）项',
          corner: '信息内容',
          cols: decisionColumn,
          rows: [{ id: 'licences', label: '行政许可' }],
        },
        {
          caption: '第二十条第（六）项',
          corner: '信息内容',
          cols: decisionColumn,
          rows: [
            { id: 'penalties', label: '行政处罚', note: '以本机关名义作出的处罚决定，含简易程序。' },
            { id: 'coercion', label: '行政强制' },
          ],
        },
        {
          caption: '第二十条第（八）项',
          corner: '信息内容',
          cols: [
            {
              id: 'amountWan',
              label: '本年收费金额（单位：万元）',
              aliases: ['本年收费金额', '收费金额', '本年收费金额（单位：元）'],
              kind: 'wan',
              unit: '万元',
              span: 3,
              note: '本年实际收取的金额，单位是万元。信息处理费也在其中。',
            },
          ],
          rows: [{ id: 'fees', label: '行政事业性收费' }],
        },
      ],
      paper: { widths: [2602, 2081, 2081, 2081], labelColumns: 1, headHeights: [454, 454], rowHeight: 454 },
    },
    table3({
      label: '（六）其他处理',
      parts: [
        {
          id: 'other_nofix',
          label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          short: '逾期不补正',
          aliases: ['申请人无正当理由逾期不补正', '申请人无正当理由逾期不补正，行政机关不再处理'],
          note: '条例第三十条，视为放弃申请。',
        },
        {
          id: 'other_nofee',
          label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          short: '逾期不缴费',
          aliases: [
            '申请人逾期未按收费通知要求缴纳费用',
            '申请人逾期未按收费通知要求缴纳费用，行政机关不再处理',
          ],
          note: '收到收费通知后20个工作日内未缴费。第六部分应写明收费通知情况。',
        },
        { id: 'other_misc', label: '3.其他', note: '申请人撤回、并案办理、移送等。' },
      ],
    }),
    table4,
  ],
  carryOver: {
    from: 'F2021',
    to: 'F2021',
    rules: [
      carriedApplications,
      {
        to: 't2.{r}.inForce',
        mode: 'propose',
        lastYear: [{ cell: 't2.{r}.inForce' }],
        thisYear: [{ cell: 't2.{r}.made' }, { cell: 't2.{r}.repealed', sign: -1 }],
        each: { r: ['rules', 'normDocs'] },
        says: '上年末存量加本年制发减本年废止：{n}件。',
      },
      pendingCases,
    ],
  },
  carryFrom: [form2019To2021],
  questions: questions2021,
} as const satisfies Form
