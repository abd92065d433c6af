import type { Gate } from './question.ts'
import { questions2021 } from './questions-2021.ts'

/**
 * The questions of 快速填报 for the 2019 form, for a year that is entered later. Tables three and four are asked as in the
 * 2021 form. Of 信息处理费 nothing is asked: 国办函〔2020〕109号 is in force from 2021.
 */
export const questions2019: readonly Gate[] = [
  ...questions2021.filter(({ id }) => id === 'applications' || id === 'cases'),
  {
    id: 'documents',
    question: '本年制作或者新公开规章、规范性文件了吗？',
    hint: '内部通知、工作方案、会议纪要不算。没有的，新制作、新公开填 0，对外公开总数量按上年末接下来。',
    section: 's2',
    zeros: ['t2.rules', 't2.normDocs'],
    sentence: {
      section: 's1',
      aspect: 'management',
      text: '{year}年未制发规范性文件，对外公开规范性文件{n}件。',
      cell: 't2.normDocs.totalPub',
    },
  },
  {
    id: 'decisions',
    question: '本年权力清单的事项有增减，或者作出过许可、处罚、强制等处理决定吗？',
    hint: '没有的，增减和处理决定填 0；上一年项目数量照上年的，不改。',
    section: 's2',
    zeros: ['t2.licences', 't2.otherSvc', 't2.penalties', 't2.coercion', 't2.fees'],
    carriedStands: true,
  },
  {
    id: 'procurement',
    question: '本年有政府集中采购吗？',
    hint: '没有的，采购项目数量和总金额填 0。',
    section: 's2',
    zeros: ['t2.procurement'],
  },
]
