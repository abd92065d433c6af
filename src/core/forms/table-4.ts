import type { ColNode, Table } from './form.ts'

const outcomes = [
  { id: 'uphold', label: '结果维持', note: '维持原行为；法院驳回诉讼请求。' },
  { id: 'correct', label: '结果纠正', note: '撤销、变更、确认违法、责令履行。' },
  { id: 'otherResult', label: '其他结果', note: '驳回申请或起诉、终止、撤回、调解等。' },
  { id: 'pending', label: '尚未审结', note: '12月31日仍未审结的。' },
  { id: 'total', label: '总计', aliases: ['合计'], sumOf: 'siblings' },
] as const satisfies readonly ColNode[]

/** One data row of 15 cells, the same in both forms. */
export const table4 = {
  id: 't4',
  name: '表四 复议诉讼',
  blocks: [
    {
      cols: [
        {
          id: 'rv',
          label: '行政复议',
          note: '因本机关信息公开行为被申请的行政复议。',
          parts: outcomes,
        },
        {
          label: '行政诉讼',
          note: '复议机关作共同被告的案件，由原行为机关填报（国办公开办函〔2016〕201号）。',
          parts: [
            { id: 'ld', label: '未经复议直接起诉', parts: outcomes },
            { id: 'lr', label: '复议后起诉', parts: outcomes },
          ],
        },
      ],
      rows: [{ label: '' }],
    },
  ],
  paper: {
    widths: [589, 589, 589, 589, 589, 589, 589, 589, 589, 589, 589, 589, 589, 589, 599],
    labelColumns: 0,
    headHeights: [454, 454, 760],
    rowHeight: 567,
  },
} as const satisfies Table
