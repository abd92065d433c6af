import { carriedApplications, pendingCases } from './carried-rows.ts'
import type { Form } from './form.ts'
import { questions2019 } from './questions-2019.ts'
import { sections } from './sections.ts'
import { table3 } from './table-3.ts'
import { table4 } from './table-4.ts'

const documentColumns = [
  { id: 'made', label: '本年新制作数量', aliases: ['本年新', '新制作数量', '本年制作数量'] },
  { id: 'newPub', label: '本年新公开数量', aliases: ['本年新', '新公开数量', '公开数量'], span: 2 },
  {
    id: 'totalPub',
    label: '对外公开总数量',
    aliases: ['对外公开', '对外公开数量'],
    note: '12月31日对外公开的存量。',
  },
] as const
const previousItems = {
  id: 'prev',
  label: '上一年项目数量',
  aliases: ['上一年度项目数量', '上年项目数量'],
  unit: '项',
  note: '权力清单中的事项数，等于上年的项目数加上年增减。',
} as const
const changeOfItems = {
  id: 'delta',
  label: '本年增/减',
  aliases: ['本年度增/减', '本年增减'],
  kind: 'signed',
  unit: '项',
  note: '比上一年增加的填正数，减少的填负数。',
} as const
const itemColumns = [
  previousItems,
  { ...changeOfItems, span: 2 },
  { id: 'decisions', label: '处理决定数量', note: '本年作出的决定数，不是事项数。' },
] as const

/** 国办公开办函〔2019〕60号 格式（试行）, reports of 2019 and 2020: 198 cells. */
export const form2019 = {
  id: 'F2019',
  name: '2019 版格式',
  basis: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
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
            { id: 'rules', label: '规章', note: '乡镇、街道、县级单位没有规章制定权，填 0。' },
            { id: 'normDocs', label: '规范性文件', aliases: ['行政规范性文件'] },
          ],
        },
        {
          caption: '第二十条第（五）项',
          corner: '信息内容',
          cols: itemColumns,
          rows: [
            { id: 'licences', label: '行政许可' },
            { id: 'otherSvc', label: '其他对外管理服务事项', aliases: ['其他对外管理服务项目'] },
          ],
        },
        {
          caption: '第二十条第（六）项',
          corner: '信息内容',
          cols: itemColumns,
          rows: [
            { id: 'penalties', label: '行政处罚' },
            { id: 'coercion', label: '行政强制' },
          ],
        },
        {
          caption: '第二十条第（八）项',
          corner: '信息内容',
          cols: [
            { ...previousItems, span: 2 },
            { ...changeOfItems, span: 2 },
          ],
          rows: [{ id: 'fees', label: '行政事业性收费' }],
        },
        {
          caption: '第二十条第（九）项',
          corner: '信息内容',
          cols: [
            { id: 'count', label: '采购项目数量', unit: '项', span: 2 },
            {
              id: 'amountYuan',
              label: '采购总金额',
              aliases: ['采购总金额(万元)', '采购总金额(元)'],
              kind: 'yuan',
              unit: '元',
              span: 2,
              note: '统一以元填写。',
            },
          ],
          rows: [{ id: 'procurement', label: '政府集中采购' }],
        },
      ],
      paper: {
        widths: [2602, 2081, 1040, 1041, 2081],
        labelColumns: 1,
        headHeights: [454, 454],
        rowHeight: 454,
      },
    },
    table3({ id: 'other', label: '（六）其他处理', short: '其他处理' }),
    table4,
  ],
  carryOver: {
    from: 'F2019',
    to: 'F2019',
    rules: [
      carriedApplications,
      {
        to: 't2.{r}.prev',
        mode: 'copy',
        lastYear: [{ cell: 't2.{r}.prev' }, { cell: 't2.{r}.delta' }],
        each: { r: ['licences', 'otherSvc', 'penalties', 'coercion', 'fees'] },
        says: '上年项目数量加上年增减：{n}项。',
      },
      {
        to: 't2.{r}.totalPub',
        mode: 'propose',
        lastYear: [{ cell: 't2.{r}.totalPub' }],
        thisYear: [{ cell: 't2.{r}.newPub' }],
        each: { r: ['rules', 'normDocs'] },
        says: '上年对外公开总数加本年新公开：{n}件。',
      },
      pendingCases,
    ],
  },
  questions: questions2019,
} as const satisfies Form
