import type { Subject } from './subject.ts'

const lawsuits = ['t4.ld.total', 't4.lr.total'] as const

const ending = (id: string, name: string, words: string, col: string): Subject => ({
  id,
  name,
  topic: 'cases',
  bare: [
    `^(?:其中|复议|诉讼|判决|审理|结果为|均|被|有)*(?:${words})(?:的)?(?:案件)?{tally}#`,
    `^#(?:均|被|为|结果)*(?:${words})(?:的)?{end}`,
  ],
  units: 'cases',
  cells: [[`t4.{g}.${col}`]],
  rule: 'X-06',
})

/** 表四: reviews and lawsuits about disclosure. */
export const caseSubjects: readonly Subject[] = [
  {
    id: 'reviewAndLawsuit',
    name: '行政复议、行政诉讼',
    topic: 'cases',
    says: ['{both}{case}(?:数量)?(?:分别)?(?:均为|各有|各|均|都是|都为)#'],
    none: [
      '{not}(?:发生|收到|出现|产生|涉及|存在)?(?:[^复诉，]|投诉){0,24}{both}{case}(?:等)?(?:情况|行为|情形)?{end}',
      '{both}{case}(?:数量)?(?:均|都)?为?(?:零|〇){end}',
    ],
    units: 'cases',
    cells: [],
    each: ['review', 'lawsuit'],
    ofDisclosure: true,
  },
  {
    id: 'reviewOrLawsuit',
    name: '行政复议和行政诉讼',
    topic: 'cases',
    says: ['{both}{case}(?:数量)?(?:共有|共计|合计|共|为)?#'],
    units: 'cases',
    cells: [['t4.rv.total', ...lawsuits]],
    ofDisclosure: true,
    rule: 'X-06',
  },
  {
    id: 'review',
    name: '行政复议',
    topic: 'cases',
    says: [
      '{review}{case}(?:数量)?{tally}#',
      '#(?:被申请|被提起|申请)?(?:信息公开|政府信息公开)?{review}{case}{end}',
    ],
    none: [
      '{not}(?:发生|收到|出现|产生|涉及|存在)?(?:[^复诉，]|投诉){0,24}{review}{case}(?:等)?(?:情况|行为|情形)?{end}',
      '{review}{case}(?:数量)?(?:均|都)?为?(?:零|〇){end}',
    ],
    units: 'cases',
    cells: [['t4.rv.total']],
    group: 'rv',
    ofDisclosure: true,
    rule: 'X-06',
  },
  {
    id: 'lawsuit',
    name: '行政诉讼',
    topic: 'cases',
    says: ['{suit}{case}(?:数量)?{tally}#', '#(?:被提起)?(?:信息公开|政府信息公开)?{suit}{case}{end}'],
    none: [
      '{not}(?:发生|收到|出现|产生|涉及|存在)?(?:[^复诉，]|投诉){0,24}{suit}{case}(?:等)?(?:情况|行为|情形)?{end}',
      '{suit}{case}(?:数量)?(?:均|都)?为?(?:零|〇){end}',
    ],
    units: 'cases',
    cells: [lawsuits],
    group: 'l*',
    ofDisclosure: true,
    rule: 'X-06',
  },
  {
    id: 'directSuit',
    name: '未经复议直接起诉',
    topic: 'cases',
    says: ['(?:未经复议(?:的)?)?直接(?:起诉|提起(?:行政)?诉讼)(?:的)?{case}{tally}#'],
    units: 'cases',
    cells: [['t4.ld.total']],
    group: 'ld',
    ofDisclosure: true,
    rule: 'X-06',
  },
  {
    id: 'suitAfterReview',
    name: '复议后起诉',
    topic: 'cases',
    says: ['(?:经)?复议后(?:起诉|提起(?:行政)?诉讼)(?:的)?{case}{tally}#'],
    units: 'cases',
    cells: [['t4.lr.total']],
    group: 'lr',
    ofDisclosure: true,
    rule: 'X-06',
  },
  ending('upheld', '结果维持', '结果维持|维持', 'uphold'),
  ending('corrected', '结果纠正', '结果纠正|纠正', 'correct'),
  ending('otherwiseEnded', '其他结果', '其他结果', 'otherResult'),
  ending('pending', '尚未审结', '(?:尚)?未审结', 'pending'),
]
