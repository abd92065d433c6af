import type { Gate } from './question.ts'

/** What chapter six says where nothing was charged; `{year}` is filled in. */
export const NO_FEES = '依据《政府信息公开信息处理费管理办法》，{year}年度本机关未收取信息处理费。'

/**
 * The questions of 快速填报 for the 2021 form, in the order they are asked. A sentence is its own paragraph and shorter than what is
 * compared with other years: to say that there was nothing is no 雷同.
 */
export const questions2021: readonly Gate[] = [
  {
    id: 'applications',
    question: '本年收到政府信息公开申请了吗？',
    hint: '当面、信函、网上提交的都算。没有收到的，表三各格填 0。',
    section: 's3',
    zeros: ['t3'],
    sentence: {
      section: 's1',
      aspect: 'onRequest',
      text: '{year}年未收到政府信息公开申请，没有上年结转的申请。',
    },
  },
  {
    id: 'cases',
    question: '有因政府信息公开引起的行政复议、行政诉讼吗？',
    hint: '别的事项引起的案件不算。没有的，表四各格填 0。',
    section: 's4',
    zeros: ['t4'],
    sentence: {
      section: 's1',
      aspect: 'onRequest',
      text: '未发生因政府信息公开引起的行政复议、行政诉讼。',
    },
  },
  {
    id: 'documents',
    question: '本年制发或者废止行政规范性文件了吗？',
    hint: '内部通知、工作方案、会议纪要不算。没有的，制发、废止填 0，现行有效件数按上年末接下来。',
    section: 's2',
    zeros: ['t2.rules', 't2.normDocs'],
    sentence: {
      section: 's1',
      aspect: 'management',
      text: '{year}年未制发、未废止行政规范性文件，现行有效{n}件。',
      cell: 't2.normDocs.inForce',
    },
  },
  {
    id: 'decisions',
    question: '本年有行政许可、行政处罚、行政强制或者行政事业性收费吗？',
    hint: '以本机关名义作出的决定和实际收取的金额。没有的，这四格填 0。',
    section: 's2',
    zeros: ['t2.licences', 't2.penalties', 't2.coercion', 't2.fees'],
  },
  {
    id: 'processingFee',
    question: '本年收取信息处理费了吗？',
    hint: '没有收取也要在第六部分写明（国办函〔2020〕109号）。',
    section: 's6',
    zeros: [],
    sentence: { section: 's6', text: NO_FEES },
    told: '信息处理费',
  },
]
