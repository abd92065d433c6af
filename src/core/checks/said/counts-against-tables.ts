import type { CheckInput, FunctionRule, RuleInfo } from '../check.ts'
import { contradictions } from './compare-counts.ts'
import type { Contradiction } from './compare-counts.ts'

const notRead = '约数、其他年份、累计、同比、分渠道和分季度的数不核对；读不懂的句子不核对。'

const known = new WeakMap<CheckInput['report'], readonly Contradiction[]>()

/** Found once for all rules of this family. */
function found(input: CheckInput): readonly Contradiction[] {
  let all = known.get(input.report)
  if (!all) known.set(input.report, (all = contradictions(input)))
  return all
}

const isNil = (c: Contradiction) => c.said === 0 || c.held === 0

const rule = (
  info: Omit<RuleInfo, 'severity' | 'leaves'> & Partial<RuleInfo>,
  subjects: readonly string[],
  which: (c: Contradiction) => boolean = () => true,
): FunctionRule => ({
  severity: 'warning',
  leaves: notRead,
  ...info,
  find: input =>
    found(input)
      .filter(c => subjects.includes(c.subject) && which(c))
      .map(c => c.found),
})

const outcomes = [
  ...[
    'open',
    'partial',
    'denied',
    'notAvailable',
    'notHandled',
    'otherwise',
    'secret',
    'forbidden',
    'safety',
  ],
  ...[
    'thirdParty',
    'internal',
    'inProcess',
    'caseFile',
    'query',
    'notHeld',
    'toBeMade',
    'unclear',
    'petition',
  ],
  ...['repeated', 'publication', 'massive', 'reconfirm', 'notCorrected', 'unpaid'],
]
const cases = ['review', 'lawsuit', 'directSuit', 'suitAfterReview', 'reviewOrLawsuit']
const endings = ['upheld', 'corrected', 'otherwiseEnded', 'pending']

/** 正文的数与表格. */
export const countRules: readonly FunctionRule[] = [
  rule(
    {
      id: 'X-01',
      title: '收到申请件数与表三一致',
      reason:
        '正文写的收到（受理、新收）申请件数应等于表三本年新收总计；写明含上年结转的，可以等于两项之和。',
      source: '各地审核意见；经验',
    },
    ['received', 'dealtWith'],
    c => !isNil(c),
  ),
  rule(
    {
      id: 'X-02',
      title: '“未收到申请”与表三一致',
      reason: '正文称没有收到申请的，表三本年新收应为 0；反过来也一样。',
      source: '经验',
      severity: 'error',
      passable: true,
    },
    ['received', 'dealtWith'],
    isNil,
  ),
  rule(
    {
      id: 'X-03',
      title: '办结件数与表三一致',
      reason: '正文写的办结（答复）件数应等于表三（七）总计。',
      source: '经验',
    },
    ['answered'],
  ),
  rule(
    {
      id: 'X-04',
      title: '结转件数与表三一致',
      reason: '正文写的上年结转、结转下年度件数应等于表三相应各行。',
      source: '各地审核意见',
    },
    ['carriedIn', 'carriedOut'],
  ),
  rule(
    {
      id: 'X-05',
      title: '办理结果件数与表三一致',
      reason: '正文写的予以公开、部分公开、不予公开等件数应等于表三相应各行之和。',
      source: '各地年报中的实例；经验',
    },
    outcomes,
  ),
  rule(
    {
      id: 'X-06',
      title: '复议、诉讼件数与表四一致',
      reason: '正文写的信息公开行政复议、行政诉讼件数应等于表四总计。',
      source: '各地审核意见',
      leaves: `${notRead}没有写明是信息公开的复议、诉讼不核对。`,
    },
    [...cases, ...endings],
  ),
  rule(
    {
      id: 'X-07',
      title: '规范性文件件数与表二一致',
      reason: '正文写的制发、废止、现行有效规范性文件件数应等于表二，测评时逐件核对。',
      source: '武政办发〔2025〕54号等地方要求；舒城县测评通报',
    },
    ['made', 'repealed', 'inForce', 'newlyPublic'],
    c => c.subject !== 'made' || !isNil(c),
  ),
  rule(
    {
      id: 'T2-13',
      title: '有没有制发规范性文件',
      reason: '正文说制发了规范性文件而表二为 0，或者反过来，必有一处错。',
      source: '武政办发〔2025〕54号等地方要求；舒城县测评通报',
    },
    ['made'],
    isNil,
  ),
]
